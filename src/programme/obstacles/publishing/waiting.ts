// What public texts ask of their writers and of second persons: the lines of "Mijn werk".
import { personIdOf } from '#kernel/actor.ts'
import { addDays, type Day, dayOf } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'
import { mayEver } from '#kernel/permissions.ts'
import type { WorkItem } from '#platform/module.ts'
import type { Stage } from '#platform/stage.ts'
import { deskPath } from '../desk/paths.ts'
import { messages as answerWords } from '../own-answers/messages.ts'
import { messages, type Words } from './messages.ts'
import { type OverAnswer, overAnswers } from './online/alone-queries.ts'
import type { OfflineTables } from './online/steps.ts'
import { readPath, renewPath } from './paths.ts'
import { isOwnText } from './policy.ts'
import { type Listed, type OwnText, publicationsFor, textsOfHandler } from './queries.ts'

/** How long a writer hears that a text went online, or was taken offline. */
const newsDays = 7

/** The words of each kind. */
const wordsOf = (lang: Lang) => ({ obstacle: messages[lang].wait, answer: answerWords[lang].wait })
type KindWords = ReturnType<typeof wordsOf>

const forEditor = (text: Listed, t: Words, kinds: KindWords): WorkItem => ({
  id: text.id,
  kind: kinds[text.kind].text,
  title: text.title,
  titleLang: 'nl',
  path: readPath[text.kind](text.id),
  line: kinds[text.kind].toRead,
  mine: true,
  who: t.wait.editor,
  since: text.day,
  due: null,
  act: t.wait.act,
})

const overFor = (answer: OverAnswer, t: Words, { answer: own }: KindWords): WorkItem => ({
  id: answer.id,
  kind: own.text,
  title: answer.title,
  titleLang: answer.locale,
  path: renewPath(answer),
  line: own.over,
  mine: true,
  who: t.wait.editor,
  since: answer.since,
  due: null,
  act: t.wait.act,
})

/** What went online, or was taken offline, lately: it asks nothing. */
const newsOf = (text: OwnText, t: Words, kinds: KindWords, today: Day): WorkItem[] =>
  (text.state === 'published' || text.state === 'withdrawn') && text.day >= addDays(today, -newsDays)
    ? [
        {
          id: `${text.report_id} ${text.kind}`,
          kind: t.wait.kind(text.public_code),
          title: text.title,
          titleLang: 'nl',
          path: `${deskPath}/${text.report_id}`,
          line: kinds[text.kind][text.state],
          mine: false,
          who: t.wait.everybody,
          since: text.day,
          due: null,
          act: t.wait.act,
        },
      ]
    : []

/** Texts to read as a second person, answers to look at again, and news of the reader's own; what those wait for is said with their dossier. */
export const waitingTexts = async (stage: Stage): Promise<WorkItem[]> => {
  const { db, house, actor, lang, now } = stage as Stage<OfflineTables>
  const [t, kinds] = [messages[lang], wordsOf(lang)]
  const today = dayOf(now())
  const me = personIdOf(actor)
  const may = (action: string) => mayEver(house.permissions, actor, action)
  const toRead = may('report.publish') ? await publicationsFor(db) : []
  const over = may('rule-answer.renew') ? await overAnswers(db, today) : []
  const own = may('report.propose') && me !== null ? await textsOfHandler(db, me) : []
  return [
    ...toRead.filter((text) => !isOwnText(actor, text)).map((text) => forEditor(text, t, kinds)),
    ...over.map((answer) => overFor(answer, t, kinds)),
    ...own.flatMap((text) => newsOf(text, t, kinds, today)),
  ]
}
