// Row types of stored files. No row knows a moment, and none knows what the file was called.

export const fileTypes = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const
export type FileType = (typeof fileTypes)[number]

type StoredFileRow = {
  id: string
  owner: 'report'
  type: FileType
  bytes: Uint8Array
  size: number
  width: number | null
  height: number | null
}

export type FileTables = { stored_file: StoredFileRow }
