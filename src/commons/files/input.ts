// How files come into a command: from the field of a form, made anew before the command runs.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Intake, Taken } from '#platform/intake.ts'
import { type CleanFile, cleanFile } from './clean-file.ts'
import { mostFileBytes, mostFiles, mostFormBytes } from './limits.ts'
import type { Refusal } from './refused.ts'

/** The name of the field, everywhere. */
export const filesField = 'files'

const isFile = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array

/** The files of a command: only ever what `cleanFile` made. */
export const filesInput = z
  .array(z.custom<CleanFile>(isFile, 'fileBroken'), 'fileBroken')
  .max(mostFiles, 'fileTooMany')
  .default([])

const again = { [filesField]: 'fileAgain' }
const none: Taken = { input: { [filesField]: [] }, marks: {} }

/** Which of the chosen files, and why: "fileBroken:2,fileLocked:3". */
const errorOf = (refusals: readonly { at: number; why: Refusal }[]) => ({
  [filesField]: refusals.map(({ at, why }) => `${why}:${at}`).join(','),
})

const looked = async (file: Blob): Promise<CleanFile | { readonly refused: Refusal }> =>
  file.size > mostFileBytes
    ? { refused: 'fileTooLarge' }
    : cleanFile(new Uint8Array(await file.arrayBuffer()))

const marksOf = (files: readonly CleanFile[]) => ({
  [filesField]: files.map(({ bytes }) => createHash('sha256').update(bytes).digest('base64url')),
})

const take = async (files: readonly Blob[]): Promise<Taken> => {
  if (files.length > mostFiles)
    return { input: none.input, marks: {}, errors: { [filesField]: 'fileTooMany' }, again }
  const clean: CleanFile[] = []
  const refusals: { at: number; why: Refusal }[] = []
  for (const [index, file] of files.entries()) {
    const made = await looked(file)
    if ('refused' in made) refusals.push({ at: files.length === 1 ? 0 : index + 1, why: made.refused })
    else clean.push(made)
  }
  const taken: Taken = { input: { [filesField]: clean }, marks: marksOf(clean), again }
  return refusals.length === 0 ? taken : { ...taken, errors: errorOf(refusals) }
}

const shared = {
  field: filesField,
  mostBytes: mostFormBytes,
  // Enough for a team behind one address, too little to fill the disk.
  limit: { name: 'files', tries: 120, seconds: 3600 },
  none,
}

/** For a form that keeps what is good, and says of the rest why it is not taken. */
export const filesApart: Intake = { ...shared, take }

/** For a form that is sent whole or not at all. */
export const filesTogether: Intake = {
  ...shared,
  take: async (files) => {
    const taken = await take(files)
    const { errors } = taken
    if (errors === undefined) return taken
    // None of them went along, those that are good neither.
    const said = Object.values(errors).concat(files.length > 1 ? again[filesField] : [])
    return { ...taken, errors: { [filesField]: said.join(',') }, stop: true }
  },
}
