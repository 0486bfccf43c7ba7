import type { AsRead } from '#commons/search'
import { pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import type { Shown } from '#platform/list/shown.ts'
import { SearchForm } from '#ui/form/search-form.tsx'
import { Head } from '#ui/layout.tsx'
import { BesideFilters } from '#ui/list/narrowed-list.tsx'
import { sharedNames } from '../../about/facets.ts'
import { ListRows } from '../../about/list-parts.tsx'
import { type Order, openWord, outcomeWords } from '../../known/list.ts'
import { type ObstacleCardRow, outcomes } from '../../known/schema.ts'
import { benchPath, onePath } from '../paths.ts'
import type { BenchSpeech, Cards } from './props.ts'
import { BenchRows } from './rows.tsx'

type ListProps = Cards & {
  speech: BenchSpeech
  shown: Shown<ObstacleCardRow, 'uitkomst' | 'thema', Order>
  /** how the question was read, where there is one */
  asRead: AsRead | null
}

const namesFor = (speech: BenchSpeech) => ({
  thema: sharedNames(speech).thema,
  uitkomst: new Map([
    [openWord, speech.k.open],
    ...outcomes.map((outcome) => [outcomeWords[outcome], speech.k.outcomes[outcome]] as const),
  ]),
})

/** All public knelpunten, with what is known of each to who works on them. */
export const ListPage = ({ speech, shown, asRead, ...cards }: ListProps): PageView => {
  const { t, k, a, lang } = speech
  const { question } = shown.address
  return {
    title: t.title,
    noindex: true,
    crumbs: [],
    section: benchPath,
    body: (
      <>
        <Head title={t.title} lead={t.lead}>
          <SearchForm
            action={pathIn(lang, benchPath)}
            label={t.ask}
            submitLabel={t.askSend}
            {...(question === undefined ? {} : { value: question })}
          />
        </Head>
        <BesideFilters
          lang={lang}
          shown={shown}
          words={{ ...a, facets: { thema: a.facets.thema, uitkomst: k.outcome } }}
          names={namesFor(speech)}
          open={new Set(['uitkomst'] as const)}
        >
          <ListRows
            speech={speech}
            shown={shown}
            forAll={[]}
            asRead={asRead}
            words={k}
            orders={k.orders}
            empty={{ title: t.empty, text: t.emptyMore }}
            rows={() => <BenchRows speech={speech} {...cards} pathOf={({ slug }) => onePath(slug)} />}
          />
        </BesideFilters>
      </>
    ),
  }
}
