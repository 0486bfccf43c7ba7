// The experts on a dossier: who was asked what, until when they may read it, and what they advised.
import { nearDate, plainDate } from '#kernel/dates.ts'
import { pathIn } from '#kernel/language.ts'
import { wordFor } from '#kernel/messages.ts'
import { Buttons, LinkButton, PostButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ErrorSummary } from '#ui/form/form.tsx'
import { Grid, Section, Stack } from '#ui/layout.tsx'
import { Prose } from '#ui/prose.tsx'
import { Turn } from '#ui/turn.tsx'
import { Fold } from '../../desk/pages/act-forms.tsx'
import { DocumentPart } from '../../tracks/pages/parts.tsx'
import { actPath, consultPath } from '../paths.ts'
import type { ConsultingProps, ConsultLine } from './consulting-props.ts'
import { documentWords } from './document-words.ts'

type LineProps = ConsultingProps & { line: ConsultLine }

const ExpertTurn = ({ t, lang, today, line }: LineProps) => {
  const { row, place, may } = line
  const near = (day: string) => nearDate(day, today, lang)
  if (place === 'asked')
    return (
      <Turn
        lang={lang}
        tone="other"
        who={t.part.turn(row.name)}
        line={`${t.part.since(near(row.day))}, ${t.part.until(plainDate(row.until_on, lang))}`}
      />
    )
  const day = row.answered_on ?? row.ended_on ?? row.until_on
  return (
    <Turn
      lang={lang}
      tone={may.note ? 'you' : 'done'}
      who={t.places[row.state === 'answered' || row.state === 'declined' ? row.state : place]}
      line={t.part.on(near(day))}
    />
  )
}

/** What came of it, in the words of the expert. */
const AdvicePart = ({ t, line: { row, place } }: LineProps) => {
  if (row.answer === null) return place === 'asked' ? null : <p>{t.part.silent}</p>
  return (
    <>
      <p>
        <b>{row.state === 'declined' ? t.part.declined : t.part.answered}</b>
      </p>
      <Prose text={row.answer} lang="nl" />
    </>
  )
}

const ExpertActs = ({ t, lang, report, line, form }: LineProps) => {
  const { row, may } = line
  const to = (act: 'gelezen' | 'stoppen') => pathIn(lang, actPath(report.id, row.id, act))
  if (!may.note && !may.stop) return null
  return (
    <div class="unprinted">
      <Buttons>
        {may.note && (
          <PostButton action={to('gelezen')} formKey={form.key}>
            {t.part.note}
          </PostButton>
        )}
        {may.stop && (
          <PostButton action={to('stoppen')} formKey={form.key} weight="second">
            {t.part.stop}
            <span class="vh">{t.part.stopWhich(row.name)}</span>
          </PostButton>
        )}
      </Buttons>
    </div>
  )
}

/** Until when who answered can still read it back. */
const accessOf = ({ t, lang, line: { row, place } }: LineProps): string =>
  place === 'over' || place === 'ended' ? t.part.readsNoMore : t.part.until(plainDate(row.until_on, lang))

const ExpertCard = (props: LineProps) => {
  const { t, lang, report, line } = props
  const { row, by } = line
  return (
    <Card title={row.name} level={3}>
      <ExpertTurn {...props} />
      <p class="meta">{[row.email, ...(row.answer === null ? [] : [accessOf(props)])].join(', ')}</p>
      <AdvicePart {...props} />
      <ExpertActs {...props} />
      <Fold title={t.part.asked(plainDate(row.day, lang), by)} open={false}>
        <DocumentPart t={documentWords(lang)} lang={lang} document={row} code={report.public_code} />
      </Fold>
    </Card>
  )
}

/** Nothing, where nobody was asked and nobody can be now. */
export const ConsultingPart = (props: ConsultingProps) => {
  const { t, lang, report, lines, hasDraft, mayAsk, form } = props
  if (lines.length === 0 && !mayAsk) return null
  const ask = hasDraft ? t.part.draft : lines.length === 0 ? t.part.ask : t.part.askMore
  return (
    <Section title={t.part.title} id="deskundigen">
      <Stack>
        <ErrorSummary form={form} fields={[]} words={(key) => wordFor(t.errors, key)} lang={lang} />
        {lines.length > 0 && (
          <Grid two>
            {lines.map((line) => (
              <ExpertCard key={line.row.id} {...props} line={line} />
            ))}
          </Grid>
        )}
        {mayAsk && (
          <Buttons>
            <LinkButton href={pathIn(lang, consultPath(report.id))} weight="second">
              {ask}
            </LinkButton>
          </Buttons>
        )}
      </Stack>
    </Section>
  )
}
