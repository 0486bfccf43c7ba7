// Files on the pages of a reporter: named by their place, each with what can be done with it.
import { type Attachment, nameOf, placeOf, RemoveFile, saveWords } from '#commons/files'
import { type Lang, pathIn } from '#kernel/language.ts'
import { Button } from '#ui/button.tsx'
import { HiddenValue } from '#ui/form/form.tsx'
import { followPath, reportPath } from '../questions.ts'

type Listed = { lang: Lang; files: readonly Attachment[] }

/** With the number that each will have once it is sent, also when one before it was taken away. */
const inOrder = (files: readonly Attachment[]) =>
  files.map((file, at) => ({ file, named: { ...file, position: at + 1 } }))

/** Within the form of the question: taking one away keeps what was typed. */
export const DraftFiles = ({ lang, files }: Listed) => (
  <>
    {inOrder(files).map(({ file, named }) => (
      <p key={file.position}>
        {nameOf(named, lang)} <RemoveFile file={file} named={named} lang={lang} name="weg" />
      </p>
    ))}
  </>
)

/** On the last page before sending. */
export const CheckedFiles = ({ lang, files }: Listed) => (
  <>
    {inOrder(files).map(({ file, named }) => (
      <div key={file.position}>
        <form method="post" action={pathIn(lang, `${reportPath}/bijlage-weg`)} class="one">
          {nameOf(named, lang)} <RemoveFile file={file} named={named} lang={lang} name="weg" />
        </form>
      </div>
    ))}
  </>
)

/** What came with one message; each is fetched with the code, so that it stands in no address. */
export const FollowedFiles = ({ lang, files, code, message }: Listed & { code: string; message: number }) => (
  <>
    {files
      .filter((file) => file.message === message)
      .map((file) => (
        <div key={placeOf(file)}>
          <span class="printed">{nameOf(file, lang)}</span>
          <form method="post" action={pathIn(lang, `${followPath}/bijlage`)} class="one" data-saves>
            <HiddenValue name="code" value={code} />
            <HiddenValue name="bijlage" value={placeOf(file)} />
            <Button weight="bare">{saveWords(file, lang)}</Button>
          </form>
        </div>
      ))}
  </>
)
