// Choosing one of a few people with one press: the demonstration's sign-in page.
import { Icon } from '../icons/icon.tsx'

type PersonButtonsProps = {
  action: string
  formKey: string
  /** the name of the value that is sent */
  name?: string
  /** what is sent along with each */
  values?: Readonly<Record<string, string>>
  people: readonly { readonly id: string; readonly name: string; readonly line?: string }[]
}

/** One form a person; the second line says why it is worth looking through their eyes. */
export const PersonButtons = ({
  action,
  formKey,
  name = 'persoon',
  values = {},
  people,
}: PersonButtonsProps) => (
  <ul class="people">
    {people.map((person) => (
      <li key={person.id}>
        <form method="post" action={action}>
          <input type="hidden" name="_key" value={formKey} />
          <input type="hidden" name={name} value={person.id} />
          {Object.entries(values).map(([also, value]) => (
            <input key={also} type="hidden" name={also} value={value} />
          ))}
          <button type="submit">
            <Icon name="person" />
            <b>{person.name}</b>
            {person.line !== undefined && <small>{person.line}</small>}
          </button>
        </form>
      </li>
    ))}
  </ul>
)
