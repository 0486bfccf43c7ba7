// Narrowing and sorting a list: plain GET forms, no script needed.
import type { ComponentChildren } from 'preact'
import type { Lang } from '#kernel/language.ts'
import { Button } from '../button.tsx'
import { say } from '../words.ts'

export type Kept = Readonly<Record<string, string | readonly string[]>>

const KeptValues = ({ kept }: { kept: Kept }) => (
  <>
    {Object.entries(kept).flatMap(([name, value]) =>
      (typeof value === 'string' ? [value] : value).map((one) => (
        <input key={`${name}=${one}`} type="hidden" name={name} value={one} />
      )),
    )}
  </>
)

type GetFormProps = {
  action: string
  /** parameters that stay as they are */
  hidden?: Kept
  label?: string
  children: ComponentChildren
}

/** A form that only asks for another view of the same thing. */
export const GetForm = ({ action, hidden = {}, label, children }: GetFormProps) => (
  <form method="get" action={action} class="get" aria-label={label}>
    <KeptValues kept={hidden} />
    {children}
  </form>
)

export type Facet = {
  /** the parameter in the address */
  name: string
  title: string
  /** show the options at once */
  open: boolean
  options: readonly { value: string; label: string; count: string; checked: boolean }[]
}

const FacetPart = ({ facet }: { facet: Facet }) => (
  <details open={facet.open}>
    <summary>{facet.title}</summary>
    <fieldset>
      <legend class="vh">{facet.title}</legend>
      <ul class="opts">
        {facet.options.map(({ value, label, count, checked }) => (
          <li key={value}>
            <label class="opt">
              <input type="checkbox" name={facet.name} value={value} checked={checked} /> {label}{' '}
              <span class="num">{count}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  </details>
)

type FacetsProps = {
  lang: Lang
  action: string
  facets: readonly Facet[]
  hidden?: Kept
  submitLabel: string
  /** what the folded filters are called on a phone */
  foldLabel?: string
}

/** The filters of a list with their counts; folded on a phone, open on a desk. */
export const Facets = ({ lang, action, facets, hidden = {}, submitLabel, foldLabel }: FacetsProps) => (
  <details class="fd">
    <summary>{foldLabel ?? say(lang).list.narrow}</summary>
    <form method="get" action={action} aria-label={foldLabel ?? say(lang).list.narrow}>
      <KeptValues kept={hidden} />
      {facets.map((facet) => (
        <FacetPart key={facet.name} facet={facet} />
      ))}
      <div class="btns">
        <Button weight="second">{submitLabel}</Button>
      </div>
    </form>
  </details>
)

type SortBarProps = {
  lang: Lang
  /** which part of the list this is: "1 tot en met 8 van 48" */
  heading: string
  action: string
  name?: string
  /** with none, the heading stands alone */
  options: readonly { value: string; label: string }[]
  value: string
  hidden?: Kept
}

/** The heading of a list with its order. */
export const SortBar = ({
  lang,
  heading,
  action,
  name = 'sorteer',
  options,
  value,
  hidden = {},
}: SortBarProps) => (
  <div class="bar">
    <h2>{heading}</h2>
    {options.length > 0 && (
      <form method="get" action={action} class="sort" data-send-on-change>
        <KeptValues kept={hidden} />
        <label for={`kies-${name}`}>{say(lang).list.sort}</label>
        <select class="input" id={`kies-${name}`} name={name}>
          {options.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === value}>
              {option.label}
            </option>
          ))}
        </select>
        <Button weight="bare">{say(lang).list.apply}</Button>
      </form>
    )}
  </div>
)
