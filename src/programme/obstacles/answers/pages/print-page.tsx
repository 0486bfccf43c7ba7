import { plainDate } from '#kernel/dates.ts'
import { pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Buttons, LinkButton, PrintButton } from '#ui/button.tsx'
import { Note } from '#ui/card.tsx'
import { Facts } from '#ui/facts.tsx'
import { Band, Head } from '#ui/layout.tsx'
import { Sources } from '../../about/labels.tsx'
import { answerPath, hubPath } from '../../addresses.ts'
import { type AnswerProps, WholeAnswer } from './answer-page.tsx'
import { trustFacts } from './trust-facts.tsx'

type PrintProps = Pick<AnswerProps, 'speech' | 'detail'> & {
  /** the whole address of the answer */
  address: string
}

/** The same answer on paper, with what has to be so: for who has to say yes, with where and when it was fetched. */
export const PrintPage = (props: PrintProps): PageView => {
  const { speech, detail, address } = props
  const { t, a, lang, today } = speech
  const { said, card, answer, sources } = detail
  return {
    title: t.printTitle(said.title),
    headline: said.title,
    noindex: true,
    crumbs: [{ label: a.section, path: hubPath }],
    section: hubPath,
    contentLang: said.locale,
    body: (
      <>
        <Head
          title={said.title}
          {...(said.locale === lang ? {} : { titleLang: said.locale })}
          kind={<span>{`${t.one} · ${a.network}`}</span>}
          actions={
            <>
              <p class="lead act">{t.printHint}</p>
              <Buttons>
                <PrintButton>{t.printButton}</PrintButton>
                <LinkButton href={pathIn(lang, answerPath(card))} weight="second">
                  {t.back}
                </LinkButton>
              </Buttons>
            </>
          }
        />
        <Band>
          <div class="stack text">
            <WholeAnswer {...props} />
            <Facts two facts={trustFacts(props)} />
            <Sources speech={speech} locale={answer.original_locale} sources={sources} />
            <p>
              {t.printFrom(plainDate(today, lang))} <br />
              {address}
            </p>
            <Note>{a.reality[answer.reality]}</Note>
          </div>
        </Band>
      </>
    ),
  }
}
