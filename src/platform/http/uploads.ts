// Files in a form: their names are never read.
import type { Ctx } from './env.ts'
import { formDataOf } from './form-data.ts'

/** The files that were chosen; a field that was left open sends one without bytes and without a name. */
export const filesOf = async (c: Ctx, field: string): Promise<Blob[]> =>
  (await formDataOf(c))
    .getAll(field)
    .filter((value) => typeof value !== 'string')
    .filter(({ name, size }) => name !== '' || size > 0)
