export { fileAnswer } from './answer.ts'
export type { CleanFile } from './clean-file.ts'
export { filesApart, filesField, filesInput, filesTogether } from './input.ts'
export { mostFiles } from './limits.ts'
export {
  AddFiles,
  type Attachment,
  FilesField,
  filesLabel,
  filesTitle,
  nameOf,
  placeOf,
  RemoveFile,
  saveWords,
  shortName,
  withFileWords,
} from './parts.tsx'
export type { FileTables, FileType } from './schema.ts'
export { dropFiles, storeFile } from './steps.ts'
