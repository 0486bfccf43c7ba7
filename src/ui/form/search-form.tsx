// The search field: always with a visible label, and a plain GET form.
import { Button } from '../button.tsx'

type SearchFormProps = {
  action: string
  label: string
  submitLabel: string
  value?: string
  name?: string
  /** differs where a page has two of them */
  id?: string
}

/** One field and a button beside it. */
export const SearchForm = (props: SearchFormProps) => {
  const { action, label, submitLabel, value = '', name = 'q', id = 'zoekveld' } = props
  return (
    <search>
      <form method="get" action={action} class="searchbar">
        <label for={id}>{label}</label>
        <input class="input" id={id} type="search" name={name} value={value} />
        <Button>{submitLabel}</Button>
      </form>
    </search>
  )
}
