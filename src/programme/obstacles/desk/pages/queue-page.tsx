import { number } from '#kernel/dates.ts'
import { pathIn } from '#kernel/language.ts'
import { facetsInUse } from '#kernel/list.ts'
import { wordFor } from '#kernel/messages.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Buttons, LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/card.tsx'
import { ErrorSummary } from '#ui/form/form.tsx'
import { SearchForm } from '#ui/form/search-form.tsx'
import { Head, Wrap } from '#ui/layout.tsx'
import { DataTable } from '#ui/list/data-table.tsx'
import { BesideFilters, FoundRows, type ValueNames } from '#ui/list/narrowed-list.tsx'
import { messages as aboutWords } from '../../about/messages.ts'
import { DoneNotice } from '../../done/done-notice.tsx'
import { messages } from '../../own/messages.ts'
import { openPath } from '../../own/paths.ts'
import { parties } from '../move/moves.ts'
import { deskPath } from '../paths.ts'
import { holderWords, orderWords, type QueueFacet, queueList, termWords, turnWords } from '../queue/list.ts'
import { type QueueProps, rowsOf } from './queue-rows.tsx'

const namesOf = ({ t, regions, colleagues }: QueueProps): ValueNames<QueueFacet> => {
  const { values } = t.queue
  return {
    zet: new Map(parties.map((party) => [turnWords[party], values.turns[party]])),
    behandelaar: new Map([
      ...holderWords.map((word) => [word, values.holders[word]] as const),
      ...[...colleagues].map(([id, { name }]) => [id, name] as const),
    ]),
    termijn: new Map(termWords.map((word) => [word, values.terms[word]])),
    regio: regions,
  }
}

const atOnce: ReadonlySet<QueueFacet> = new Set(['zet', 'behandelaar', 'termijn'])

/** Nothing is there, or nothing for this choice. */
const Nothing = ({ t, lang, shown }: QueueProps) => {
  const a = aboutWords[lang]
  const { chosen, question } = shown.address
  if (question === undefined && facetsInUse(queueList, chosen).length === 0)
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
        orders={Object.fromEntries(orderWords.map((order) => [order, t.queue.orders[order]]))}
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
          rows={rowsOf(props)}
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
  const { desk, reporter, body, table, editor } = turnWords
  return t.queue.lead(
    sum(figures.zet, [desk, reporter, body, table, editor]),
    sum(figures.termijn, ['te-laat']),
    sum(figures.behandelaar, ['niemand']),
  )
}

/** Every report by who is at move; what is in one is for who handles it. */
export const QueuePage = (props: QueueProps): PageView => {
  const { t, lang, shown, form } = props
  const words = { ...aboutWords[lang], facets: t.queue.facets }
  const { question } = shown.address
  return {
    title: t.queue.title,
    noindex: true,
    crumbs: [],
    section: deskPath,
    body: (
      <>
        <Head title={t.queue.title} lead={question === undefined ? leadOf(props) : undefined}>
          <SearchForm
            action={pathIn(lang, deskPath)}
            label={t.queue.ask}
            submitLabel={t.queue.find}
            {...(question === undefined ? {} : { value: question })}
          />
          <p class="meta unprinted">{props.readsAll ? t.queue.noTextAll : t.queue.noText}</p>
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
