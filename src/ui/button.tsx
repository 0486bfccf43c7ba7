// Buttons and links that look like one. A button does something, a link goes somewhere.
import type { ComponentChildren } from 'preact'
import { useOneButton } from './form/together.tsx'

export type Weight = 'first' | 'second' | 'bare'

const looks: Readonly<Record<Weight, string>> = { first: 'btn', second: 'btn line', bare: 'btn bare' }

type ButtonProps = {
  children: ComponentChildren
  /** first: the one main act of a page; second: outlined; bare: underlined text */
  weight?: Weight
  /** sent with the form, where a form has more than one button */
  name?: string
  value?: string
  /** the form this button belongs to, when it stands outside it */
  form?: string
  /** another address than that of its form, and how that is sent */
  formAction?: string
  formEncType?: string
  disabled?: boolean
}

/** The button that sends a form. */
export const Button = ({ children, weight = 'first', ...rest }: ButtonProps) => (
  <button type="submit" class={looks[weight]} {...rest}>
    {children}
  </button>
)

type LinkButtonProps = { href: string; children: ComponentChildren; weight?: Weight; lang?: string }

/** Prints the page; without scripts it is not there, and the text beside it says how. */
export const PrintButton = ({ children }: { children: ComponentChildren }) => (
  <button type="button" class={looks.first} data-print hidden>
    {children}
  </button>
)

/** A link that is an important next step. */
export const LinkButton = ({ href, children, weight = 'first', lang }: LinkButtonProps) => (
  <a class={looks[weight]} href={href} lang={lang}>
    {children}
  </a>
)

/** Buttons side by side; on a phone they share the width. */
export const Buttons = ({ children }: { children: ComponentChildren }) => (
  <div class="btns act">{children}</div>
)

/** "All 48 →": from a short list to the whole one. */
export const MoreLink = ({ href, children }: { href: string; children: ComponentChildren }) => (
  <a class="more" href={href}>
    {children}
  </a>
)

type PostButtonProps = ButtonProps & {
  action: string
  /** left out where doing it twice is doing it once */
  formKey?: string
  /** what is sent along, unseen */
  values?: Readonly<Record<string, string>>
}

/** An act that asks nothing: a form of one button, or its place among the forms of a page that are sent together. */
export const PostButton = ({ action, formKey = '', values = {}, ...button }: PostButtonProps) => {
  const { name, sending } = useOneButton(action)
  const unseen = Object.entries({ _key: formKey, ...values }).map(([field, value]) => (
    <input key={field} type="hidden" {...name(field)} value={value} />
  ))
  if (sending !== null)
    return (
      <div class="one">
        {unseen}
        <Button {...button} {...sending} />
      </div>
    )
  return (
    <form method="post" action={action} class="one">
      {unseen}
      <Button {...button} />
    </form>
  )
}
