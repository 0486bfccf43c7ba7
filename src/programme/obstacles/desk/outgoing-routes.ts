// The acts of a page on which something is made that leaves a dossier.
import type { z } from 'zod'
import type { FormState } from '#kernel/form-state.ts'
import type { PageView } from '#kernel/page-view.ts'
import type { Ctx, Handler } from '#platform/http/env.ts'
import { submit } from '#platform/http/submit.ts'
import type { Answer, Command } from '#platform/write/command.ts'
import { afterAct, type DoneAct } from '../done/done.ts'

type Next = {
  /** where it goes on, of the report with this id */
  readonly to: (id: string) => string
  readonly said: DoneAct
}

type View<Act extends string> = (c: Ctx, forms: Partial<Record<Act, FormState<string>>>) => Promise<PageView>

/** An act on what went nowhere yet; what is wrong with it stands on the page it came from. */
export const outgoingOn =
  <Act extends string>(view: View<Act>) =>
  <T, Schema extends z.ZodType, Subject>(
    act: Act,
    command: Command<T, Schema, Subject, Answer>,
    { to, said }: Next,
  ): Handler =>
    submit(command, {
      path: { id: 'id' },
      done: ({ id }) => afterAct(to(id), said),
      again: (form, c) => view(c, { [act]: form } as Partial<Record<Act, FormState<string>>>),
    })
