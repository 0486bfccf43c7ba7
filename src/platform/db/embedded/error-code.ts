// The code of an unknown error: a file-system code such as ENOENT, or an SQLSTATE.

/** The `code` of an error that carries one as text. */
export const codeOf = (error: unknown): string | undefined => {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
