// How files are asked for, named and refused, on every page alike.
import { number } from '#kernel/dates.ts'
import type { FormState } from '#kernel/form-state.ts'
import type { Lang } from '#kernel/language.ts'
import { Button } from '#ui/button.tsx'
import { FileField } from '#ui/form/text-fields.tsx'
import { filesField } from './input.ts'
import { mostFileBytes, mostFiles, mostFormBytes } from './limits.ts'
import { messages } from './messages.ts'
import { type FileType, fileTypes } from './schema.ts'

/** A file as a page speaks of it: by its place and what it is, never by the name it had. */
export type Attachment = {
  readonly message: number
  readonly position: number
  readonly type: FileType
  readonly size: number
  readonly width: number | null
  readonly height: number | null
}

/** Its place, for an address or a hidden field. */
export const placeOf = ({ message, position }: Pick<Attachment, 'message' | 'position'>): string =>
  `${message}-${position}`

/** "bijlage 1 (afbeelding, 240 kB)" */
export const nameOf = ({ position, type, size }: Attachment, lang: Lang): string => {
  const t = messages[lang]
  const kind = type === 'application/pdf' ? t.kinds.pdf : t.kinds.image
  return t.name(number(position, lang), kind, t.kilobytes(number(Math.max(1, Math.round(size / 1000)), lang)))
}

/** "Download bijlage 1 (afbeelding, 240 kB)" */
export const saveWords = (file: Attachment, lang: Lang): string =>
  `${messages[lang].download} ${nameOf(file, lang)}`

/** What a small picture is called for who cannot see it. */
export const shortName = ({ position }: Attachment, lang: Lang): string =>
  messages[lang].short(number(position, lang))

type RemoveProps = {
  file: Attachment
  /** as the page speaks of it, where that is by another number */
  named?: Attachment
  lang: Lang
  name?: string
}

/** Takes a file away: in a form of its own, or in the form it was sent with. */
export const RemoveFile = ({ file, named = file, lang, ...button }: RemoveProps) => (
  <Button weight="bare" {...button} value={String(file.position)}>
    {messages[lang].remove}
    <span class="vh">{messages[lang].which(nameOf(named, lang))}</span>
  </Button>
)

/** Sends the chosen files and stays on the page. */
export const AddFiles = ({ name, lang }: { name: string; lang: Lang }) => (
  <div class="btns act">
    <Button weight="second" name={name} value="ja">
      {messages[lang].add}
    </Button>
  </div>
)

/** The title above files. */
export const filesTitle = (lang: Lang): string => messages[lang].title

const wordOf = (lang: Lang, key: string): string | undefined => {
  const t = messages[lang]
  const [why = '', at = '0'] = key.split(':')
  const text = (t.errors as Readonly<Record<string, string>>)[why]
  return text === undefined || at === '0' ? text : t.numbered(at, text)
}

/** The sentences of a form that takes files too: what is wrong with a file is said here. */
export const withFileWords =
  (lang: Lang, words: (key: string) => string) =>
  (key: string): string => {
    const said = key.split(',').map((one) => wordOf(lang, one))
    return said.some((text) => text === undefined) ? words(key) : said.join(' ')
  }

/** The name of the field, for the summary of errors. */
export const filesLabel = (lang: Lang): string => messages[lang].label

type FilesFieldProps = { form: FormState<string>; words: (key: string) => string; lang: Lang }

/** Of the bytes of a form, what is left for all that is not a file. */
const roomForText = 1024 * 1024

const megabytes = (bytes: number, lang: Lang): string => number(Math.floor(bytes / 1024 / 1024), lang)

/** The field for files, with what is taken and what to look at first. */
export const FilesField = (props: FilesFieldProps) => {
  const { lang } = props
  const t = messages[lang]
  const most = t.hint(
    number(mostFiles, lang),
    megabytes(mostFileBytes, lang),
    megabytes(mostFormBytes - roomForText, lang),
  )
  return (
    <FileField
      {...props}
      name={filesField}
      label={t.label}
      hint={`${most} ${t.look}`}
      accept={fileTypes.join(',')}
      multiple
      most={{ bytes: mostFormBytes - roomForText, tooLarge: t.errors.filesTooLarge }}
      optional
    />
  )
}
