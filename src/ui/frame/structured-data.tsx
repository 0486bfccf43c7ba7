// Facts of a page for search engines, as schema.org in JSON-LD: data, which browsers never run.
import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { say } from '../words.ts'

type StructuredProps = { lang: Lang; view: PageView; path: string; origin: string }

/** No text can end the element: every sign that could open a tag is written by its number. */
const asData = (facts: object): string => JSON.stringify(facts).replace(/</g, '\\u003c')

/** The way to this page, as the reader sees it too. */
const crumbFacts = ({ lang, view, path, origin }: StructuredProps): object[] => {
  if (view.crumbs === undefined) return []
  const way = [{ label: say(lang).frame.home, path: '/' }, ...view.crumbs, { label: view.title, path }]
  const steps = way.map((crumb, at) => ({
    '@type': 'ListItem',
    position: at + 1,
    name: crumb.label,
    item: origin + pathIn(lang, crumb.path),
  }))
  return [{ '@context': 'https://schema.org', '@type': 'BreadcrumbList', itemListElement: steps }]
}

/** One block for the breadcrumbs, and one for each fact of the page itself. */
export const StructuredData = (props: StructuredProps) => (
  <>
    {[...crumbFacts(props), ...(props.view.structured ?? [])].map((facts) => {
      const data = asData(facts)
      return (
        <script
          key={data}
          type="application/ld+json"
          // JSON is not HTML, and `asData` leaves nothing in it that could become some
          dangerouslySetInnerHTML={{ __html: data }}
        />
      )
    })}
  </>
)
