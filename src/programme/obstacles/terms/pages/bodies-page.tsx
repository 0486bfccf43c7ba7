import { number } from '#kernel/dates.ts'
import { pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { MoreLink } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Band, Columns, Head, Stack } from '#ui/layout.tsx'
import { bodyPath, hubPath } from '../../addresses.ts'
import { HowCard, SaidCounts } from './body-page.tsx'
import { KeptPart, OpenPart } from './figures.tsx'
import type { BodyTold, TermSpeech } from './props.ts'

type BodiesProps = { speech: TermSpeech; bodies: readonly BodyTold[] }

const BodyCard = ({ speech, told }: { speech: TermSpeech; told: BodyTold }) => {
  const { t, lang } = speech
  const { body, questions } = told
  const path = pathIn(lang, bodyPath(body.code))
  return (
    <Card title={body.name} id={body.code}>
      <p>
        {body.active
          ? `${t.promise.answer(body.short)}: ${t.promise.days(number(body.answerDays, lang))}.`
          : t.promise.off(body.short)}
      </p>
      <KeptPart t={t} lang={lang} questions={questions} />
      <OpenPart t={t} lang={lang} questions={questions} />
      <SaidCounts speech={speech} told={told} here={path} />
      <MoreLink href={path}>{t.seeAll(body.short)}</MoreLink>
    </Card>
  )
}

/** All bodies that answer questions, beside each other. */
export const BodiesPage = ({ speech, bodies }: BodiesProps): PageView => {
  const { t, a } = speech
  return {
    title: t.title,
    description: t.lead,
    crumbs: [{ label: a.section, path: hubPath }],
    section: hubPath,
    body: (
      <>
        <Head ground="cream" title={t.title} lead={t.lead} />
        <Band>
          <Columns
            main={
              <Stack>
                {bodies.map((told) => (
                  <BodyCard key={told.body.code} speech={speech} told={told} />
                ))}
              </Stack>
            }
            side={<HowCard speech={speech} />}
          />
        </Band>
      </>
    ),
  }
}
