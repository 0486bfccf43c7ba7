import type { Attachment } from '#commons/files'
import { nearDate, plainDate } from '#kernel/dates.ts'
import { pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Card, Note } from '#ui/card.tsx'
import { type Kept, Together } from '#ui/form/together.tsx'
import { Band, Columns, Head, Section, Stack } from '#ui/layout.tsx'
import { Prose } from '#ui/prose.tsx'
import { Tag, Tags } from '#ui/tag.tsx'
import { Message, Talk } from '#ui/talk.tsx'
import { type Tone, Turn } from '#ui/turn.tsx'
import { FilesOf } from '../../desk/pages/file-parts.tsx'
import { beginOf, type Term } from '../../desk/pages/lines.ts'
import type { DoneAct } from '../../done/done.ts'
import { DoneNotice } from '../../done/done-notice.tsx'
import type { ReportMessageRow } from '../../reports/schema.ts'
import { keepPath, questionsPath } from '../paths.ts'
import type { AskedTrack } from '../queries.ts'
import type { DocumentRow, NoteRow } from '../schema.ts'
import { type ActProps, NextActs, WordAct } from './act-forms.tsx'
import { type ClockProps, ClockSum, DocumentPart, ExtendedLine, FindingPart } from './parts.tsx'

export type TrackProps = ActProps &
  ClockProps & {
    track: AskedTrack
    /** as people say it: VWS */
    body: string
    document: DocumentRow
    talk: readonly ReportMessageRow[]
    notes: readonly NoteRow[]
    files: readonly Attachment[]
    names: ReadonlyMap<string, { readonly name: string }>
    readerId: string | null
    /** what the reader typed here and did not send */
    kept: Kept
    done: DoneAct | null
    term: Term
  }

const TurnPart = ({ t, lang, track, term }: TrackProps) => {
  const who = { body: t.turn.you, desk: t.turn.desk, nobody: t.turn.nobody }[track.waiting_on]
  const tones: Record<AskedTrack['waiting_on'], Tone> = { body: 'you', desk: 'other', nobody: 'done' }
  const since = t.turn.since(plainDate(track.waiting_since, lang))
  const due = track.due_on === null ? [] : [t.turn.due(plainDate(track.due_on, lang))]
  return (
    <Turn
      lang={lang}
      big
      tone={term.late ? 'late' : tones[track.waiting_on]}
      who={who}
      line={[since, ...due].join(', ')}
      {...(term.late ? { due: term.words } : {})}
    />
  )
}

const TalkPart = (props: TrackProps) => {
  const { t, lang, today, track, talk, files, names, readerId } = props
  const from = ({ author, person_id }: ReportMessageRow): string =>
    author === 'desk' ? t.track.desk : (names.get(person_id ?? '')?.name ?? props.body)
  return (
    <Section title={t.track.talk}>
      <Stack>
        {talk.length === 0 && <p class="quiet">{t.track.noTalk}</p>}
        <Talk>
          {talk.map((message) => (
            <Message
              key={message.id}
              lang={lang}
              from={from(message)}
              when={nearDate(message.day, today, lang)}
              mine={message.person_id !== null && message.person_id === readerId}
            >
              <Prose text={message.body} lang="nl" />
              <FilesOf
                lang={lang}
                at={`${questionsPath}/${track.id}`}
                files={files}
                message={message.position}
              />
            </Message>
          ))}
        </Talk>
        <WordAct {...props} act="say" />
      </Stack>
    </Section>
  )
}

/** What the body wrote down for itself; for who comes when it has ended, only where there is something. */
const NotesPart = (props: TrackProps) => {
  const { t, lang, today, notes, names, readerId, body, may } = props
  if (notes.length === 0 && !may.note) return null
  return (
    <Section title={t.track.notes}>
      <Stack>
        <p class="meta">{t.track.notesMore(body)}</p>
        {notes.length > 0 && (
          <Talk>
            {notes.map((note) => (
              <Message
                key={note.id}
                lang={lang}
                from={names.get(note.person_id ?? '')?.name ?? body}
                when={nearDate(note.day, today, lang)}
                by="party"
                byName={body}
                mine={note.person_id !== null && note.person_id === readerId}
              >
                <Prose text={note.body} lang="nl" />
              </Message>
            ))}
          </Talk>
        )}
        <WordAct {...props} act="note" />
      </Stack>
    </Section>
  )
}

const Side = (props: TrackProps) => {
  const { t, track, names, term } = props
  return (
    <>
      <Card title={t.clock.title} tone="cream">
        {track.waiting_on === 'body' && <p>{term.words}</p>}
        <ExtendedLine {...props} />
        <ClockSum {...props} />
      </Card>
      <Card title={t.track.who}>
        <p>{names.get(track.official_id ?? '')?.name ?? t.list.nobodyYet}</p>
      </Card>
      <Note>
        <p>{t.track.sees}</p>
        <p>{t.track.fromDesk}</p>
      </Note>
    </>
  )
}

/** One question as its body has it: the document, the talk with the desk, the clock, and what can be done. */
export const TrackPage = (props: TrackProps): PageView => {
  const { t, lang, track, document, body } = props
  return {
    title: t.track.of(track.public_code),
    noindex: true,
    manyForms: true,
    crumbs: [{ label: t.list.title, path: questionsPath }],
    section: questionsPath,
    contentLang: 'nl',
    body: (
      <Together owner="vraag-aan-ons" kept={props.kept} keepAt={pathIn(lang, keepPath(track.id))}>
        <Head
          title={beginOf(document.question)}
          {...(lang === 'nl' ? {} : { titleLang: 'nl' })}
          kind={<span>{t.track.of(track.public_code)}</span>}
          tags={
            <Tags
              tags={[
                <Tag key="state">{t.states[track.state]}</Tag>,
                <Tag key="body">{t.track.forBody(body)}</Tag>,
              ]}
            />
          }
        />
        <Band>
          <Stack>
            <DoneNotice {...props} at="turn" />
            <DoneNotice {...props} at="question" />
            <TurnPart {...props} />
            <Columns
              main={
                <>
                  <DocumentPart t={t} lang={lang} document={document} code={track.public_code} />
                  {track.finding !== null && (
                    <Section title={t.track.outcome}>
                      <FindingPart t={t} lang={lang} track={track} />
                    </Section>
                  )}
                  <TalkPart {...props} />
                  <NextActs {...props} />
                  <NotesPart {...props} />
                </>
              }
              side={<Side {...props} />}
            />
          </Stack>
        </Band>
      </Together>
    ),
  }
}
