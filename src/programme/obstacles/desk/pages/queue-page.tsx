import { type Day, nearDate, number } from '#kernel/dates.ts'
import type { FormState } from '#kernel/form-state.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import { wordFor } from '#kernel/messages.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Buttons, LinkButton, PostButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/card.tsx'
import { ErrorSummary } from '#ui/form/form.tsx'
import { Band, Head } from '#ui/layout.tsx'
import { DataTable, type TableRow } from '#ui/list/data-table.tsx'
import { Foreign } from '#ui/prose.tsx'
import { Turn } from '#ui/turn.tsx'
import { messages } from '../../own/messages.ts'
import { openPath } from '../../own/paths.ts'
import { messages as reportWords } from '../../reports/messages.ts'
import { hasReporter } from '../../reports/rules.ts'
import type { Words } from '../messages.ts'
import { deskPath } from '../paths.ts'
import type { QueueRow } from '../queries.ts'
import { beginOf, termOf } from './lines.ts'

export type QueueLine = QueueRow & {
  readonly regionName: string | null
  readonly handlerName: string | null
  readonly mayRead: boolean
  readonly mayPickUp: boolean
}

export type QueueProps = {
  t: Words
  lang: Lang
  today: Day
  holidays: ReadonlySet<Day>
  lines: readonly QueueLine[]
  form: FormState<string>
}

/** The code, as a link for who may read on; its words for who handles it. */
const Name = ({ t, lang, today, line }: QueueProps & { line: QueueLine }) => {
  const { queue } = t
  const own = messages[lang]
  const day = nearDate(line.day, today, lang)
  const said = [
    ...(hasReporter(line) ? [queue.reported(day)] : [own.origins[line.origin], own.opened(day)]),
    reportWords[lang].subjects[line.subject].label,
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
  if (!line.mayPickUp) return <>{t.queue.nobody}</>
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
  return [
    <Name key={line.id} {...props} line={line} />,
    t.states[line.state],
    <Handler key={line.id} {...props} line={line} />,
    nearDate(line.waiting_since, today, lang),
    term.late ? <Turn key={line.id} lang={lang} tone="late" who={term.words} /> : term.words,
  ]
}

const groupsOf = (props: QueueProps): TableRow[] =>
  (['desk', 'reporter', 'body', 'nobody'] as const).flatMap((turn) => {
    const lines = props.lines.filter((line) => line.waiting_on === turn)
    const group = props.t.queue.groups[turn](number(lines.length, props.lang))
    return lines.length === 0 ? [] : [{ group }, ...lines.map((line) => cellsOf(props, line))]
  })

/** Every report by who is at move; what is in one is for who handles it. */
export const QueuePage = (props: QueueProps): PageView => {
  const { t, lang, today, lines, form } = props
  const { columns } = t.queue
  const open = lines.filter((line) => line.waiting_on !== 'nobody')
  const count = (of: readonly QueueLine[]) => number(of.length, lang)
  return {
    title: t.queue.title,
    noindex: true,
    crumbs: [],
    section: deskPath,
    body: (
      <>
        <Head
          title={t.queue.title}
          lead={t.queue.lead(
            count(open),
            count(open.filter(({ due_on }) => due_on !== null && due_on < today)),
            count(open.filter(({ handler_id }) => handler_id === null)),
          )}
        >
          <p class="meta">{t.queue.noText}</p>
          <Buttons>
            <LinkButton href={pathIn(lang, openPath)} weight="second">
              {messages[lang].open}
            </LinkButton>
          </Buttons>
        </Head>
        <Band>
          <ErrorSummary
            form={form}
            fields={[]}
            words={(key) => wordFor(t.errors, key)}
            lang={lang}
            title={t.queue.notDone}
          />
          {lines.length === 0 ? (
            <EmptyState title={t.queue.none}>
              <p>{t.queue.noneMore}</p>
            </EmptyState>
          ) : (
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
          )}
        </Band>
      </>
    ),
  }
}
