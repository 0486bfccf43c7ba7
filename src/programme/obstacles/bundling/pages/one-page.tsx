import { number, plainDate } from '#kernel/dates.ts'
import { pathIn } from '#kernel/language.ts'
import { wordFor } from '#kernel/messages.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Buttons, LinkButton } from '#ui/button.tsx'
import { Card, Note } from '#ui/card.tsx'
import { Facts } from '#ui/facts.tsx'
import { Band, Columns, Head, Section } from '#ui/layout.tsx'
import { Outcome } from '#ui/mark.tsx'
import { Bullets } from '#ui/prose.tsx'
import { ForMembers } from '#ui/tag.tsx'
import { obstaclePath } from '../../addresses.ts'
import type { DoneAct } from '../../done/done.ts'
import { DoneNotice } from '../../done/done-notice.tsx'
import type { ObstacleCardRow } from '../../known/schema.ts'
import { markOf, standingWord } from '../../known/standing.ts'
import { apartPath, benchPath, choosePath, costsPath } from '../paths.ts'
import type { Known, Part, PastAct, Tally } from '../queries.ts'
import type { BenchSpeech } from './props.ts'

type OneProps = {
  speech: BenchSpeech
  known: Known
  card: ObstacleCardRow
  /** what went into it */
  parts: readonly Part[]
  tally: Tally
  /** how many dossiers came online here */
  dossiers: number
  acts: readonly PastAct[]
  names: ReadonlyMap<string, { readonly name: string }>
  mayChange: boolean
  mayReadCosts: boolean
  /** what was just done */
  done: DoneAct | null
}

const PartCard = ({ speech, part, names, mayChange, known }: OneProps & { part: Part }) => {
  const { t, lang } = speech
  const who = names.get(part.person_id ?? '')?.name ?? t.one.somebody
  const since = part.day === null ? t.one.imported : t.one.since(plainDate(part.day, lang), who)
  return (
    <Card level={3} title={part.title}>
      <p class="meta">
        {part.merged_into !== known.id && part.into_title !== null && `${t.one.partIn(part.into_title)}, `}
        {since}
      </p>
      {part.reason !== null && <p>{t.one.why(part.reason)}</p>}
      {part.own_phase === 'reopened' && <Note>{t.one.reopened}</Note>}
      {mayChange && part.day !== null && (
        <Buttons>
          <LinkButton href={pathIn(lang, apartPath(part.slug))} weight="second">
            {t.one.apart}
          </LinkButton>
        </Buttons>
      )}
    </Card>
  )
}

const Costs = ({ speech: { t, lang }, known, tally, mayReadCosts }: OneProps) => {
  const count = number(tally.costs, lang)
  if (tally.costs === 0) return <p>{t.one.costsNone}</p>
  if (!mayReadCosts) return <p>{t.one.costsOthers(count)}</p>
  return (
    <p>
      <a href={pathIn(lang, costsPath(known.slug))}>{t.one.costsRead(count)}</a>
    </p>
  )
}

const Main = (props: OneProps) => {
  const { speech, known, parts, acts, names, mayChange, done } = props
  const { t, lang } = speech
  return (
    <>
      <DoneNotice lang={lang} done={done} at="together" />
      {mayChange && (
        <Buttons>
          <LinkButton href={pathIn(lang, choosePath(known.slug))}>{t.one.merge}</LinkButton>
        </Buttons>
      )}
      {known.audience === 'network' && <Note tone="pine">{t.one.members}</Note>}
      <Section title={t.one.parts}>
        {parts.length === 0 ? (
          <p>{t.one.noParts}</p>
        ) : (
          parts.map((part) => <PartCard key={part.id} {...props} part={part} />)
        )}
      </Section>
      <Section title={t.one.costs}>
        <Costs {...props} />
      </Section>
      {acts.length > 0 && (
        <Section title={t.one.history}>
          <Bullets
            items={acts.map(({ day, command, actor_id, reason }) =>
              t.one.actLine(
                wordFor(t.one.acts, command),
                plainDate(day, lang),
                names.get(actor_id ?? '')?.name ?? t.one.somebody,
                reason ?? '',
              ),
            )}
          />
        </Section>
      )}
    </>
  )
}

const Side = ({ speech, card, tally, dossiers }: OneProps) => {
  const { t, k, lang } = speech
  return (
    <Card title={t.one.facts} tone="cream">
      <Facts
        facts={[
          {
            label: t.one.standing,
            value: <Outcome kind={markOf(card)} lang={lang} word={standingWord(card, k)} />,
          },
          {
            label: t.one.supporters,
            value: number(tally.supporters, lang),
            note: tally.parts === 0 ? t.one.supportersNote : `${t.one.countedWith} ${t.one.supportersNote}`,
          },
          {
            label: t.one.dossiers,
            value: number(dossiers, lang),
            ...(dossiers === 0 ? {} : { note: t.one.dossiersNote }),
          },
        ]}
      />
      <p>
        <a href={pathIn(lang, obstaclePath(card))}>
          {card.audience === 'network' ? t.one.viewMembers : t.one.view}
        </a>
      </p>
    </Card>
  )
}

/** One knelpunt for who works on it: how many exactly, what went into it, and the way to put it together. */
export const OnePage = (props: OneProps): PageView => {
  const { speech, known } = props
  const { t, lang } = speech
  return {
    title: known.title,
    noindex: true,
    crumbs: [{ label: t.title, path: benchPath }],
    section: benchPath,
    body: (
      <>
        <Head
          title={known.title}
          {...(known.locale === lang ? {} : { titleLang: known.locale })}
          kind={
            <>
              <span>{t.one.kind}</span>
              <ForMembers audience={known.audience} lang={lang} />
            </>
          }
        />
        <Band>
          <Columns main={<Main {...props} />} side={<Side {...props} />} />
        </Band>
      </>
    ),
  }
}
