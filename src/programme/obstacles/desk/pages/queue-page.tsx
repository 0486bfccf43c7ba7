import { type Day, nearDate, number } from '#kernel/dates.ts'
import type { FormState } from '#kernel/form-state.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import { facetsInUse } from '#kernel/list.ts'
import { wordFor } from '#kernel/messages.ts'
import type { PageView } from '#kernel/page-view.ts'
import type { Shown } from '#platform/list/shown.ts'
import { Buttons, LinkButton, PostButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/card.tsx'
import { ErrorSummary } from '#ui/form/form.tsx'
import { Head, Wrap } from '#ui/layout.tsx'
import { DataTable, type TableRow } from '#ui/list/data-table.tsx'
import { BesideFilters, FoundRows, type ValueNames } from '#ui/list/narrowed-list.tsx'
import { Foreign } from '#ui/prose.tsx'
import { Turn } from '#ui/turn.tsx'
import { messages as aboutWords } from '../../about/messages.ts'
import type { DoneAct } from '../../done/done.ts'
import { DoneNotice } from '../../done/done-notice.tsx'
import { messages } from '../../own/messages.ts'
import { openPath } from '../../own/paths.ts'
import { hasReporter, isEnded } from '../../reports/rules.ts'
import { subjectSaid } from '../../reports/said.ts'
import { namesIn } from '../../tracks/pages/parts.tsx'
import type { Turn as BodiesTurn } from '../../tracks/rules.ts'
import type { Words } from '../messages.ts'
import { deskPath } from '../paths.ts'
import {
  holderWords,
  type QueueFacet,
  type QueueRow,
  queueList,
  termWords,
  turnWords,
} from '../queue/list.ts'
import { beginOf, stepWord, termOf, unbroken } from './lines.ts'

const turns = ['desk', 'reporter', 'body', 'nobody'] as const

export type QueueLine = QueueRow & {
  /** what somebody wishes, for who handles it alone */
  readonly wish: string | null
  readonly regionName: string | null
  readonly handlerName: string | null
  readonly mayRead: boolean
  readonly mayPickUp: boolean
  readonly turn: BodiesTurn
  /** bodies that are later than they may be */
  readonly lateBodies: readonly string[]
}

export type QueueProps = {
  t: Words
  lang: Lang
  today: Day
  holidays: ReadonlySet<Day>
  shown: Shown<QueueRow, QueueFacet, 'haast'>
  /** the rows that are shown */
  lines: readonly QueueLine[]
  /** the numbers of the whole list */
  figures: Shown<QueueRow, QueueFacet, 'haast'>['facets']
  regions: ReadonlyMap<string, string>
  /** the reader may read every report */
  readsAll: boolean
  /** what was just done from here */
  done: DoneAct | null
  form: FormState<string>
}

/** The code, as a link for who may read on; its words for who handles it. */
const Name = ({ t, lang, today, line }: QueueProps & { line: QueueLine }) => {
  const { queue } = t
  const own = messages[lang]
  const day = nearDate(line.day, today, lang)
  const subject = subjectSaid(lang, line)
  const said = [
    ...(hasReporter(line) ? [queue.reported(day)] : [own.origins[line.origin], own.opened(day)]),
    ...(subject === null ? [] : [subject]),
    line.regionName ?? queue.noRegion,
  ]
  return (
    <>
      {line.mayRead ? (
        <a href={pathIn(lang, `${deskPath}/${line.id}`)}>{line.public_code}</a>
      ) : (
        <b>{line.public_code}</b>
      )}
      {line.wish !== null && (
        <span class="meta">
          <Foreign lang={line.locale} within={lang}>
            {beginOf(line.wish)}
          </Foreign>
        </span>
      )}
      <span class="meta">{said.join(', ')}</span>
    </>
  )
}

const Handler = ({ t, lang, form, line }: QueueProps & { line: QueueLine }) => {
  if (line.handlerName !== null) return <>{line.handlerName}</>
  if (!line.mayPickUp) return <>{isEnded(line.state) ? t.queue.nobodyEnded : t.queue.nobody}</>
  return (
    <PostButton action={pathIn(lang, `${deskPath}/${line.id}/oppakken`)} formKey={form.key} weight="second">
      {t.queue.pickUp}
      <span class="vh">{t.queue.pickUpWhich(line.public_code)}</span>
    </PostButton>
  )
}

const cellsOf = (props: QueueProps, line: QueueLine): TableRow => {
  const { t, lang, today, holidays } = props
  const term = termOf(t, line, today, holidays)
  const lateNames = line.lateBodies.length === 0 ? [] : [namesIn(line.lateBodies, lang)]
  return [
    <Name key={line.id} {...props} line={line} />,
    stepWord(t, line, line.turn),
    <Handler key={line.id} {...props} line={line} />,
    unbroken(nearDate(line.waiting_since, today, lang)),
    term.late ? (
      <Turn key={line.id} lang={lang} tone="late" who={[...lateNames, term.words].join(' ')} />
    ) : (
      term.words
    ),
  ]
}

/** The rows by who is at move, with how many there are of each in all. */
const groupsOf = (props: QueueProps): TableRow[] =>
  turns.flatMap((turn) => {
    const lines = props.lines.filter((line) => line.waiting_on === turn)
    const count = props.shown.facets.zet.get(turnWords[turn]) ?? 0
    const group = props.t.queue.groups[turn](number(count, props.lang))
    return lines.length === 0 ? [] : [{ group }, ...lines.map((line) => cellsOf(props, line))]
  })

const namesOf = ({ t, regions }: QueueProps): ValueNames<QueueFacet> => {
  const { values } = t.queue
  return {
    zet: new Map(turns.map((turn) => [turnWords[turn], values.turns[turn]])),
    behandelaar: new Map(holderWords.map((word) => [word, values.holders[word]])),
    termijn: new Map(termWords.map((word) => [word, values.terms[word]])),
    regio: regions,
  }
}

const atOnce: ReadonlySet<QueueFacet> = new Set(['zet', 'behandelaar', 'termijn'])

/** Nothing is there, or nothing for this choice. */
const Nothing = ({ t, lang, shown }: QueueProps) => {
  const a = aboutWords[lang]
  if (facetsInUse(queueList, shown.address.chosen).length === 0)
    return (
      <EmptyState title={t.queue.none}>
        <p>{t.queue.noneMore}</p>
      </EmptyState>
    )
  return (
    <EmptyState title={a.none}>
      <p>{a.noneMore}</p>
      <Buttons>
        <LinkButton href={pathIn(lang, deskPath)}>{a.without}</LinkButton>
      </Buttons>
    </EmptyState>
  )
}

const Found = (props: QueueProps) => {
  const { t, lang, shown } = props
  const { columns } = t.queue
  const all = number(shown.found, lang)
  return (
    <div>
      <FoundRows
        lang={lang}
        shown={shown}
        heading={{
          all: t.queue.counted(all),
          range: (from, to) => aboutWords[lang].range(from, to, all),
        }}
      >
        <DataTable
          caption={t.queue.title}
          captionHidden
          columns={[
            { label: columns.report },
            { label: columns.step },
            { label: columns.handler },
            { label: columns.since },
            { label: columns.left },
          ]}
          rows={groupsOf(props)}
        />
      </FoundRows>
    </div>
  )
}

/** What is open, late and nobody's, of the whole list. */
const leadOf = ({ t, lang, figures }: QueueProps): string => {
  const sum = (counts: ReadonlyMap<string, number>, words: readonly string[]) =>
    number(
      words.reduce((total, word) => total + (counts.get(word) ?? 0), 0),
      lang,
    )
  const { desk, reporter, body } = turnWords
  return t.queue.lead(
    sum(figures.zet, [desk, reporter, body]),
    sum(figures.termijn, ['te-laat']),
    sum(figures.behandelaar, ['niemand']),
  )
}

/** Every report by who is at move; what is in one is for who handles it. */
export const QueuePage = (props: QueueProps): PageView => {
  const { t, lang, shown, form } = props
  const words = { ...aboutWords[lang], facets: t.queue.facets }
  return {
    title: t.queue.title,
    noindex: true,
    crumbs: [],
    section: deskPath,
    body: (
      <>
        <Head title={t.queue.title} lead={leadOf(props)}>
          <p class="meta">{props.readsAll ? t.queue.noTextAll : t.queue.noText}</p>
          <Buttons>
            <LinkButton href={pathIn(lang, openPath)} weight="second">
              {messages[lang].open}
            </LinkButton>
          </Buttons>
        </Head>
        <Wrap>
          <DoneNotice {...props} at="list" />
          <ErrorSummary
            form={form}
            fields={[]}
            words={(key) => wordFor(t.errors, key)}
            lang={lang}
            title={t.queue.notDone}
          />
        </Wrap>
        <BesideFilters lang={lang} shown={shown} words={words} names={namesOf(props)} open={atOnce}>
          {shown.found === 0 ? <Nothing {...props} /> : <Found {...props} />}
        </BesideFilters>
      </>
    ),
  }
}
