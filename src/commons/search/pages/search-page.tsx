import { number } from '#kernel/dates.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { type Question, questionParameters } from '#kernel/question.ts'
import type { Door } from '#platform/module.ts'
import { EmptyState, Note } from '#ui/card.tsx'
import { SearchForm } from '#ui/form/search-form.tsx'
import { Band, Head, Section, Stack } from '#ui/layout.tsx'
import { Pager, Tabs } from '#ui/list/pager.tsx'
import { ReadAs } from '#ui/list/read-as.tsx'
import { Bullets } from '#ui/prose.tsx'
import { Doors } from '#ui/screens/home.tsx'
import { ForMembers } from '#ui/tag.tsx'
import type { Words } from '../messages.ts'
import { type Found, type Hit, markEnd, markStart, pageSize } from '../queries.ts'

export type SearchProps = Question & {
  t: Words
  lang: Lang
  kind: string | null
  from: number
  found: Found
  /** the names of the kinds that there are, in order */
  kinds: ReadonlyMap<string, { readonly one: string; readonly many: string }>
  /** ways on, for who found nothing */
  doors: readonly Door[]
}

const path = '/zoeken'

type Asking = Question & { readonly lang: Lang }

const addressOf = ({ lang, ...asking }: Asking, kind: string | null, from: number): string => {
  const query = new URLSearchParams(questionParameters(asking))
  if (kind !== null) query.set('soort', kind)
  if (from > 0) query.set('na', String(from))
  return pathIn(lang, `${path}?${query.toString()}`)
}

/** A piece from the middle of a text says so. */
const piece = (text: string): string => {
  const bare = text.replaceAll(markStart, '').replaceAll(markEnd, '')
  return `${/^[\p{Lu}\p{N}“']/u.test(bare) ? '' : '… '}${text}${/[.!?]$/.test(bare) ? '' : ' …'}`
}

/** The snippet with its found words marked. */
const Snippet = ({ text }: { text: string }) => (
  <>
    {piece(text)
      .split(markStart)
      .map((part, at) => {
        if (at === 0) return part
        const [word = '', ...rest] = part.split(markEnd)
        return [<mark key={at}>{word}</mark>, rest.join('')]
      })}
  </>
)

const HitRow = ({ hit, props }: { hit: Hit; props: SearchProps }) => {
  const { lang, kinds } = props
  const foreign = hit.locale === lang ? undefined : hit.locale
  return (
    <li class="hit cover">
      <p class="meta">
        {kinds.get(hit.kind)?.one ?? hit.kind}
        <ForMembers audience={hit.audience} lang={lang} />
      </p>
      <h2>
        <a href={pathIn(lang, hit.path)} lang={foreign}>
          {hit.title}
        </a>
      </h2>
      <p lang={foreign}>
        <Snippet text={hit.snippet} />
      </p>
    </li>
  )
}

const KindTabs = ({ t, lang, question, literal, kind, found, kinds }: SearchProps) => (
  <Tabs
    label={t.kinds}
    tabs={[
      {
        label: t.all,
        href: addressOf({ lang, question, literal }, null, 0),
        count: number(found.total, lang),
        current: kind === null,
      },
      ...[...kinds]
        .filter(([code]) => (found.counts.get(code) ?? 0) > 0)
        .map(([code, { many }]) => ({
          label: many,
          href: addressOf({ lang, question, literal }, code, 0),
          count: number(found.counts.get(code) ?? 0, lang),
          current: kind === code,
        })),
    ]}
  />
)

const Results = (props: SearchProps) => {
  const { t, lang, question, literal, kind, from, found } = props
  const asking = { lang, question, literal }
  const previous = from > 0 ? addressOf(asking, kind, Math.max(0, from - pageSize)) : undefined
  const next = found.hasNext ? addressOf(asking, kind, from + pageSize) : undefined
  return (
    <>
      {found.some && <Note>{t.some}</Note>}
      <KindTabs {...props} />
      <ul class="hits">
        {found.hits.map((hit) => (
          <HitRow key={hit.path} hit={hit} props={props} />
        ))}
      </ul>
      {(previous || next) && (
        <Pager lang={lang} {...(previous ? { previous } : {})} {...(next ? { next } : {})} />
      )}
    </>
  )
}

const WaysOn = ({ t, lang, doors }: SearchProps) => (
  <Section title={t.otherwise}>
    <Doors
      doors={doors.map((door) => ({
        title: door.title,
        href: pathIn(lang, door.path),
        text: door.text,
        ...(door.count === undefined ? {} : { count: number(door.count, lang) }),
      }))}
    />
  </Section>
)

const Nothing = (props: SearchProps) => (
  <>
    <EmptyState title={props.t.nothing(props.found.read ?? props.question)}>
      <Bullets items={props.t.advice} />
    </EmptyState>
    <WaysOn {...props} />
  </>
)

const Answer = (props: SearchProps) => {
  const { lang, question, kind, found } = props
  if (question === '')
    return (
      <>
        <p>{props.t.start}</p>
        <WaysOn {...props} />
      </>
    )
  const answer = found.total === 0 ? <Nothing {...props} /> : <Results {...props} />
  if (found.read === null) return answer
  const exactly = addressOf({ lang, question, literal: true }, kind, 0)
  return (
    <Stack>
      <ReadAs lang={lang} typed={question} read={found.read} exactly={exactly} />
      <div>{answer}</div>
    </Stack>
  )
}

/** What was found, by kind, with the words marked; and what to do when it was nothing. */
export const SearchPage = (props: SearchProps): PageView => {
  const { t, lang, question, found } = props
  const lead = question === '' || found.total === 0 ? undefined : t.found(number(found.total, lang))
  return {
    title: question === '' ? t.title : t.titleFor(found.read ?? question),
    description: t.description,
    crumbs: [],
    ...(question === '' ? {} : { noindex: true }),
    body: (
      <>
        <Head title={t.title} {...(lead === undefined ? {} : { lead })}>
          <SearchForm action={pathIn(lang, path)} label={t.label} submitLabel={t.button} value={question} />
        </Head>
        <Band>
          <Answer {...props} />
        </Band>
      </>
    ),
  }
}
