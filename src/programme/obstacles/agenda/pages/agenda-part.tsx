// On the page of a dossier: before which tables it was put, who is at move there, and what came of it.
import { nearDate } from '#kernel/dates.ts'
import { pathIn } from '#kernel/language.ts'
import { Buttons, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Grid, Section, Stack } from '#ui/layout.tsx'
import { Foreign, Prose } from '#ui/prose.tsx'
import { Turn } from '#ui/turn.tsx'
import { agendaPath, sheetPath } from '../paths.ts'
import { isOpenItem } from '../rules.ts'
import { ItemActs, type LineProps, Refused } from './act-forms.tsx'
import type { AgendaProps } from './agenda-props.ts'

const ItemTurn = ({ t, lang, today, line }: LineProps) => {
  const { item, late } = line
  const { part } = t
  const near = (day: string): string => nearDate(day, today, lang)
  if (!isOpenItem(item))
    return (
      <Turn lang={lang} tone="done" who={t.states[item.state]} line={part.since(near(item.ended_on ?? ''))} />
    )
  const when = item.expected_on === null ? part.noDay : part.expected(near(item.expected_on))
  return (
    <Turn
      lang={lang}
      tone={late ? 'late' : 'other'}
      who={part.turn}
      line={[part.since(near(item.taken_up_on ?? item.day)), when].join(', ')}
      {...(late ? { due: part.late } : {})}
    />
  )
}

/** What came of it, as its reporter read it. */
const ResultPart = ({ t, lang, report, line }: LineProps) => {
  const { state, result, referred_to } = line.item
  const said = (text: string) => (
    <Prose text={text} {...(report.locale === lang ? {} : { lang: report.locale })} />
  )
  if (state !== 'ended' && state !== 'declined' && state !== 'withdrawn') return null
  if (result === null) return <p>{t.part.gone(line.said)}</p>
  return (
    <>
      <p>
        <b>{t.part.result[state]}</b>
      </p>
      {said(result)}
      {referred_to !== null && (
        <>
          <p>
            <b>{t.part.whose}</b>
          </p>
          {said(referred_to)}
        </>
      )}
    </>
  )
}

const ItemCard = (props: LineProps) => {
  const { t, lang, report, line } = props
  const { item, late, name, said } = line
  return (
    <Card title={name} level={3}>
      <Refused {...props} />
      <ItemTurn {...props} />
      {isOpenItem(item) && <p class="meta">{t.states[item.state]}</p>}
      {late && <p>{t.part.ask(said)}</p>}
      <p>
        <Foreign lang="nl" within={lang}>
          {item.title}
        </Foreign>
        <br />
        <a href={pathIn(lang, sheetPath(report.id, item.id))}>{t.part.sheet}</a>
      </p>
      <ResultPart {...props} />
      <ItemActs {...props} />
    </Card>
  )
}

/** Nothing, where nothing was put before a table and nothing can be now. */
export const AgendaPart = (props: AgendaProps) => {
  const { t, lang, report, lines, hasDraft, mayPut } = props
  if (lines.length === 0 && !mayPut) return null
  const { part } = t
  const put = hasDraft ? part.draft : lines.length === 0 ? part.put : part.more
  return (
    <Section title={part.title} id="tafels">
      <Stack>
        {lines.length > 0 && (
          <Grid two>
            {lines.map((line) => (
              <ItemCard key={line.item.id} {...props} line={line} />
            ))}
          </Grid>
        )}
        {mayPut && (
          <Buttons>
            <LinkButton href={pathIn(lang, agendaPath(report.id))} weight="second">
              {put}
            </LinkButton>
          </Buttons>
        )}
      </Stack>
    </Section>
  )
}
