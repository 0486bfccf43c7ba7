// Forms of one page that are sent together, also without scripts: what is typed in one is not lost when another is sent.
import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { fieldOf, markOf, partField, unseenOf, untouchedField, type Values } from '#kernel/form-parts.ts'
import type { FormState } from '#kernel/form-state.ts'
import type { Lang } from '#kernel/language.ts'
import { say } from '../words.ts'

export type Kept = ReadonlyMap<string, Values>

type All = {
  /** of the one form element to which every field of the page belongs */
  readonly owner: string
  /** what somebody typed and did not send, by form */
  readonly kept: Kept
  /** where everything is kept and nothing sent; null where a page only carries it along */
  readonly keepAt: string | null
}

const AllForms = createContext<All | null>(null)
const ThisForm = createContext<string | null>(null)

/** How the form around this field is sent; null where it is a form by itself. */
const usePart = () => {
  const all = useContext(AllForms)
  const part = useContext(ThisForm)
  return all !== null && part !== null ? { ...all, part } : null
}

/** The name of a field, and the form it belongs to where that does not stand around it. */
export const useName = (name: string, unseen = false): { name: string; form?: string } => {
  const here = usePart()
  if (here === null) return { name }
  return { name: (unseen ? unseenOf : fieldOf)(here.part, name), form: here.owner }
}

/** What stands in a field: as it was just sent, as it was kept, or as it is by itself. */
export const useValue = <Name extends string>({
  form,
  name,
}: {
  form: FormState<Name>
  name: Name
}): string | undefined => {
  const here = usePart()
  if (here === null || Object.keys(form.errors).length > 0) return form.values[name]
  const kept = here.kept.get(here.part)
  return kept === undefined ? form.values[name] : kept[name]
}

/** Whether something was kept of the form with this id. */
export const useKept = (part: string | undefined): boolean => {
  const all = useContext(AllForms)
  return part !== undefined && all?.kept.has(part) === true
}

type TogetherProps = All & { children: ComponentChildren }

/**
 * A page whose forms are sent together. The first button of a form is the one that Enter presses: it can do nothing, so
 * that nobody sends what they did not mean to.
 */
export const Together = ({ children, ...all }: TogetherProps) => (
  <>
    <form method="post" id={all.owner} noValidate>
      <button type="submit" disabled hidden>
        ·
      </button>
    </form>
    <AllForms.Provider value={all}>{children}</AllForms.Provider>
  </>
)

type FrameProps = {
  id: string | undefined
  action: string
  class: string
  encType?: 'multipart/form-data' | undefined
  lang: Lang
  form: FormState<string>
  /** what stands in the form when nobody touched it */
  untouched: Values
  children: ComponentChildren
}

/** What stands around the fields of a form: the form itself, or its place among those that are sent together. */
export const FormFrame = ({ id, action, encType, form, untouched, lang, children, ...rest }: FrameProps) => {
  const all = useContext(AllForms)
  if (all === null || id === undefined)
    return (
      <form method="post" action={action} class={rest.class} id={id} encType={encType} noValidate>
        <input type="hidden" name="_key" value={form.key} />
        {children}
      </form>
    )
  const wrong = Object.keys(form.errors).length > 0
  const kept = all.kept.has(id)
  return (
    <div class={`${rest.class} unprinted`} id={id} data-part="">
      <input type="hidden" name={unseenOf(id, '_key')} form={all.owner} value={form.key} />
      {!wrong && !kept && (
        <input type="hidden" name={untouchedField(id)} form={all.owner} value={markOf(untouched)} />
      )}
      {kept && !wrong && (
        <p class="meta">{all.keepAt === null ? say(lang).form.unsent : say(lang).form.kept}</p>
      )}
      <ThisForm.Provider value={id}>{children}</ThisForm.Provider>
    </div>
  )
}

/** What a button needs to send the form around it. */
export const useSending = (action: string, encType?: 'multipart/form-data') => {
  const here = usePart()
  if (here === null) return {}
  return {
    form: here.owner,
    formAction: action,
    ...(encType === undefined ? {} : { formEncType: encType }),
    name: partField,
    value: here.part,
  }
}

/** How a form of one button names what it sends unseen, and what it needs to be sent with the other forms of the page. */
export const useOneButton = (action: string) => {
  const all = useContext(AllForms)
  if (all === null) return { name: (field: string) => ({ name: field }), sending: null }
  const part = `knop-${markOf({ action })}`
  return {
    name: (field: string) => ({ name: unseenOf(part, field), form: all.owner }),
    sending: { form: all.owner, formAction: action, name: partField, value: part },
  }
}

/** What a button needs to keep everything and send nothing; null where nothing is kept. */
export const useKeeping = () => {
  const here = usePart()
  if (here === null || here.keepAt === null) return null
  return { form: here.owner, formAction: here.keepAt, name: partField, value: '' }
}
