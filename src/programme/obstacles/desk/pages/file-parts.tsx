// Files beside the words they came with: pictures small, everything to be saved.
import { type Attachment, nameOf, placeOf, saveWords, shortName } from '#commons/files'
import { type Lang, pathIn } from '#kernel/language.ts'

const smallSide = 160

/** The sides of a small picture, so that nothing moves when it comes in. */
const small = ({ width, height }: Attachment) => {
  const scale = Math.min(1, smallSide / Math.max(width ?? 1, height ?? 1))
  return { width: Math.round((width ?? 1) * scale), height: Math.round((height ?? 1) * scale) }
}

type FilesProps = {
  lang: Lang
  /** the page on which they are, in Dutch */
  at: string
  files: readonly Attachment[]
  /** 0 is the report itself */
  message: number
}

/** What came with one message. */
export const FilesOf = ({ lang, at, files, message }: FilesProps) => (
  <>
    {files
      .filter((file) => file.message === message)
      .map((file) => {
        const address = pathIn(lang, `${at}/bijlage/${placeOf(file)}`)
        return (
          <p key={placeOf(file)}>
            {file.width !== null && (
              <img src={address} alt={shortName(file, lang)} loading="lazy" {...small(file)} />
            )}{' '}
            <span class="printed">{nameOf(file, lang)}</span>
            <a href={address} class="unprinted" download>
              {saveWords(file, lang)}
            </a>
          </p>
        )
      })}
  </>
)
