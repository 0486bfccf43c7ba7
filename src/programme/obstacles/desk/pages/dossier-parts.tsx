// What is known of a report: its answers, the talk, the problem, the background.

import { FilesField, filesField, filesLabel, withFileWords } from '#commons/files'
import { nearDate, number, plainDate } from '#kernel/dates.ts'
import { Card } from '#ui/card.tsx'
import { Facts } from '#ui/facts.tsx'
import { Compose } from '#ui/form/compose.tsx'
import { HiddenValue } from '#ui/form/form.tsx'
import { Section, Stack } from '#ui/layout.tsx'
import { Prose } from '#ui/prose.tsx'
import { Message, Talk } from '#ui/talk.tsx'
import { ChangedText } from '../../about/changed-text.tsx'
import { DoneNotice } from '../../done/done-notice.tsx'
import { messages as ownWords } from '../../own/messages.ts'
import { messages as reactingWords } from '../../reacting/messages.ts'
import { messages as reportWords } from '../../reports/messages.ts'
import { mostText } from '../../reports/questions.ts'
import { hasReporter } from '../../reports/rules.ts'
import type { ReportMessageRow } from '../../reports/schema.ts'
import { isOpen } from '../../tracks/rules.ts'
import { readers } from '../acts/input.ts'
import { deskPath } from '../paths.ts'
import { analysisParts } from '../schema.ts'
import { Fold, formOf } from './act-forms.tsx'
import type { DossierProps } from './dossier-props.ts'
import { FilesOf } from './file-parts.tsx'
import { writesEnglish } from './lines.ts'

const foreign = ({ report, lang }: DossierProps): { lang?: string } =>
  report.locale === lang ? {} : { lang: report.locale }

const pageOf = ({ id }: DossierProps['report']): string => `${deskPath}/${id}`

export const AnswersPart = (props: DossierProps) => {
  const { t, lang, report, words } = props
  const { dossier } = t
  const text = (said: string | null) =>
    said === null ? dossier.notSaid : <Prose text={said} {...foreign(props)} />
  const { organisation_kind: kind, region } = report
  const { notKnown } = reportWords[lang]
  const reported = hasReporter(report)
  return (
    <Section title={dossier.answers}>
      <Stack>
        <Facts
          facts={[
            { label: dossier.wish, value: text(report.wish) },
            { label: dossier.consequence, value: text(report.consequence) },
            { label: dossier.tried, value: text(report.tried) },
          ]}
        />
        <FilesOf lang={lang} at={pageOf(report)} files={props.files} message={0} />
        <Facts
          two
          facts={[
            reported
              ? { label: dossier.says, value: reportWords[lang].says[report.says].label }
              : { label: dossier.says, value: ownWords[lang].origins[report.origin] },
            { label: dossier.subject, value: reportWords[lang].subjects[report.subject].label },
            { label: dossier.kind, value: (kind && words.partyKinds.get(kind)?.name) ?? notKnown },
            { label: dossier.region, value: (region && words.regions.get(region)) ?? notKnown },
            ...(reported
              ? [{ label: dossier.consent, value: reportWords[lang].consents[report.consent].label }]
              : []),
          ]}
        />
      </Stack>
    </Section>
  )
}

const fromWord = ({ t, names }: DossierProps, { author, person_id }: ReportMessageRow): string =>
  author === 'reporter' ? t.dossier.reporter : (names.get(person_id ?? '')?.name ?? t.dossier.desk)

/** Which bodies read a message to them: the one of its question, or all that were asked. */
const partyName = ({ t, ministries }: DossierProps, { track_id }: ReportMessageRow): string =>
  ministries.lines.find(({ track }) => track.id === track_id)?.body ?? t.compose.labels.party

/** Only who is there reads: a reporter where somebody reported, bodies while one of them looks into it. */
const readersOf = ({ report, ministries }: DossierProps) => {
  const absent = new Set([
    ...(hasReporter(report) ? [] : ['reporter']),
    ...(ministries.lines.some(({ track }) => isOpen(track)) ? [] : ['party']),
  ])
  return readers.filter((by) => !absent.has(by))
}

export const TalkPart = (props: DossierProps) => {
  const { t, lang, today, report, talk, files, may, readerId } = props
  const { dossier, compose } = t
  const shared = formOf(props, 'say')
  const say = { ...shared, words: withFileWords(lang, shared.words) }
  return (
    <Section title={dossier.talk}>
      <Stack>
        {talk.length === 0 && <p class="quiet">{dossier.noTalk}</p>}
        <Talk>
          {talk.map((message) => (
            <Message
              key={message.id}
              lang={lang}
              from={fromWord(props, message)}
              when={nearDate(message.day, today, lang)}
              by={message.visibility}
              {...(message.visibility === 'party' ? { byName: partyName(props, message) } : {})}
              mine={message.person_id !== null && message.person_id === readerId}
            >
              <Prose text={message.body} {...(message.visibility === 'reporter' ? foreign(props) : {})} />
              <FilesOf lang={lang} at={pageOf(report)} files={files} message={message.position} />
            </Message>
          ))}
        </Talk>
        <DoneNotice {...props} at="talk" />
        {may.say && writesEnglish(report) && <p class="meta">{dossier.inEnglishHint}</p>}
        {may.say && (
          <Compose
            {...say}
            also={{
              fields: [{ name: filesField, label: filesLabel(lang) }],
              view: (
                <>
                  <HiddenValue name="seen" value={props.seen} />
                  <Fold title={filesLabel(lang)} open={say.form.errors[filesField] !== undefined}>
                    <FilesField {...say} />
                  </Fold>
                </>
              ),
            }}
            readers={readersOf(props).map((by) => ({
              by,
              label: compose.labels[by],
              send: compose.send[by],
            }))}
            readersLabel={compose.readers}
            bodyLabel={compose.body}
            maxLength={mostText}
          />
        )}
      </Stack>
    </Section>
  )
}

type ReactionProps = DossierProps & { statement: DossierProps['statements'][number]; isNewest: boolean }

/** What the reporter said to this version; of an earlier one nothing is awaited any more. */
const ReactionPart = ({ lang, report, talk, statement, isNewest }: ReactionProps) => {
  const { atDesk } = reactingWords[lang]
  const { reaction, reaction_day: day, reaction_position: position } = statement
  if (!hasReporter(report)) return null
  if (reaction === null || day === null) return isNewest ? <p class="meta">{atDesk.none}</p> : null
  const said = talk.find((message) => message.position === position)
  return (
    <>
      <p>
        <b>{atDesk[reaction](plainDate(day, lang))}</b>
      </p>
      {said && <Prose text={said.body} {...(report.locale === lang ? {} : { lang: report.locale })} />}
    </>
  )
}

/** What is other in a version than in the one before it. */
const changedSince = (props: DossierProps, { version, body }: DossierProps['statements'][number]) => {
  const before = props.statements.find((one) => one.version === version - 1)
  return (
    before && (
      <ChangedText
        lang={props.lang}
        {...(foreign(props).lang ? { textLang: props.report.locale } : {})}
        before={before}
        after={body}
      />
    )
  )
}

export const StatementPart = (props: DossierProps) => {
  const { t, lang, statements } = props
  const [newest, ...earlier] = statements
  if (!newest) return null
  const versionOf = (statement: (typeof statements)[number]) => (
    <>
      <p class="meta">{t.dossier.version(number(statement.version, lang), plainDate(statement.day, lang))}</p>
      <ReactionPart {...props} statement={statement} isNewest={statement === newest} />
    </>
  )
  return (
    <Section title={t.dossier.statement}>
      <Card>
        <Prose text={newest.body} {...foreign(props)} />
        {versionOf(newest)}
        {changedSince(props, newest)}
        {earlier.length > 0 && (
          <details>
            <summary>{t.dossier.earlier}</summary>
            {earlier.map((statement) => (
              <div key={statement.id} class="ver">
                <Prose text={statement.body} {...foreign(props)} />
                {versionOf(statement)}
                {changedSince(props, statement)}
              </div>
            ))}
          </details>
        )}
      </Card>
    </Section>
  )
}

export const AnalysisPart = (props: DossierProps) => {
  const { t, analysis, moves } = props
  const written = analysisParts.flatMap((part) =>
    analysis?.[part] ? [{ label: t.forms.analysis.parts[part], value: <Prose text={analysis[part]} /> }] : [],
  )
  const level = analysis?.level ? [{ label: t.dossier.level, value: t.levels[analysis.level] }] : []
  return (
    <Section title={t.dossier.analysis}>
      <DoneNotice {...props} at="analysis" />
      <Stack>
        {written.length + level.length === 0 ? (
          <p class="quiet">
            {moves[0].step === 'first-word' ? t.dossier.analysisLater : t.dossier.analysisNone}
          </p>
        ) : (
          <Facts two facts={[...written, ...level]} />
        )}
      </Stack>
    </Section>
  )
}
