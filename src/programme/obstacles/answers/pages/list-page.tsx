import type { AsRead } from '#commons/search'
import { number } from '#kernel/dates.ts'
import { pathIn } from '#kernel/language.ts'
import { listAddress } from '#kernel/list.ts'
import type { PageView } from '#kernel/page-view.ts'
import type { Shown } from '#platform/list/shown.ts'
import { SearchForm } from '#ui/form/search-form.tsx'
import { Head } from '#ui/layout.tsx'
import { BesideFilters, listPageMarks } from '#ui/list/narrowed-list.tsx'
import { Tabs } from '#ui/list/pager.tsx'
import { say } from '#ui/words.ts'
import { sharedNames } from '../../about/facets.ts'
import { ListRows } from '../../about/list-parts.tsx'
import { answersPath, hubPath } from '../../addresses.ts'
import { endedPart, type FacetName, type Order, verdictWords } from '../list.ts'
import { type AnswerCardRow, verdicts } from '../schema.ts'
import type { AnswerSpeech, Answers } from './props.ts'
import { AnswerRows } from './rows.tsx'

export type ListProps = {
  speech: AnswerSpeech
  shown: Shown<AnswerCardRow, FacetName, Order>
  /** what fits the choice by being for everything; shown on the last page */
  forAll: readonly AnswerCardRow[]
  texts: Answers['texts']
  /** how many there are in the other part */
  other: number
  /** how the question was read, where there is one */
  asRead: AsRead | null
}

const openAtFirst: ReadonlySet<FacetName> = new Set(['antwoord', 'thema', 'instantie'])

const namesFor = (speech: AnswerSpeech) => ({
  ...sharedNames(speech),
  antwoord: new Map(verdicts.map((verdict) => [verdictWords[verdict], say(speech.lang).verdict[verdict]])),
})

const PartTabs = ({ speech, shown, other }: ListProps) => {
  const { t, lang } = speech
  const { form, address, found } = shown
  const parts = [
    { part: null, label: t.holding },
    { part: endedPart, label: t.ended },
  ]
  const tabs = parts.map(({ part, label }) => {
    const current = part === address.part
    const href = pathIn(lang, listAddress(form, { ...address, part }))
    return { label, href, current, count: number(current ? found : other, lang) }
  })
  return <Tabs label={t.parts} tabs={tabs} />
}

/** All answers, narrowed by what was chosen or asked. */
export const ListPage = (props: ListProps): PageView => {
  const { speech, shown, forAll, texts, asRead } = props
  const { t, a, lang } = speech
  const { question } = shown.address
  return {
    title: t.title,
    kind: t.many,
    description: t.lead,
    crumbs: [{ label: a.section, path: hubPath }],
    section: hubPath,
    ...listPageMarks(shown.address),
    body: (
      <>
        <Head title={t.title} lead={t.lead}>
          <SearchForm
            action={pathIn(lang, answersPath)}
            label={t.askLabel}
            submitLabel={t.ask}
            {...(question === undefined ? {} : { value: question })}
          />
        </Head>
        <BesideFilters
          lang={lang}
          shown={shown}
          words={{ ...a, facets: { ...a.facets, antwoord: t.verdict } }}
          names={namesFor(speech)}
          open={openAtFirst}
        >
          <PartTabs {...props} />
          <ListRows
            speech={speech}
            shown={shown}
            forAll={forAll}
            asRead={asRead}
            words={t}
            orders={{ nieuwste: t.newestFirst, naam: t.byName }}
            empty={{ title: t.empty, text: t.emptyMore }}
            rows={(cards) => <AnswerRows speech={speech} cards={cards} texts={texts} />}
          />
        </BesideFilters>
      </>
    ),
  }
}
