import { pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { questionParameters } from '#kernel/question.ts'
import { EmptyState } from '#ui/card.tsx'
import { SearchForm } from '#ui/form/search-form.tsx'
import { Band, Head, Section } from '#ui/layout.tsx'
import { ReadAs } from '#ui/list/read-as.tsx'
import { bundlePath, choosePath } from '../paths.ts'
import type { Known } from '../queries.ts'
import { belowKnelpunt } from './below.ts'
import type { BenchSpeech, Cards } from './props.ts'
import { BenchRows } from './rows.tsx'

type ChooseProps = Cards & {
  speech: BenchSpeech
  known: Known
  question: string
  /** the question with its words put right */
  read: string | null
}

/** With which other one: those that look alike, or what is searched. */
export const ChoosePage = ({ speech, known, question, read, ...cards }: ChooseProps): PageView => {
  const { t, lang } = speech
  return {
    title: t.choose.title,
    ...belowKnelpunt(speech, known),
    body: (
      <>
        <Head title={t.choose.title} lead={t.choose.lead(known.title)}>
          <SearchForm
            action={pathIn(lang, choosePath(known.slug))}
            label={t.ask}
            submitLabel={t.askSend}
            value={question}
          />
        </Head>
        <Band>
          {read !== null && (
            <ReadAs
              lang={lang}
              typed={question}
              read={read}
              exactly={pathIn(
                lang,
                `${choosePath(known.slug)}?${new URLSearchParams(questionParameters({ question, literal: true }))}`,
              )}
            />
          )}
          {cards.cards.length === 0 ? (
            <EmptyState title={question === '' ? t.choose.noneAlike : t.choose.none}>
              <p>{question === '' ? t.choose.noneAlikeMore : t.choose.noneMore}</p>
            </EmptyState>
          ) : (
            <Section
              title={question === '' ? t.choose.alike : t.choose.found(read ?? question)}
              intro={t.choose.pick}
            >
              <BenchRows speech={speech} {...cards} pathOf={({ slug }) => bundlePath(known.slug, slug)} />
            </Section>
          )}
        </Band>
      </>
    ),
  }
}
