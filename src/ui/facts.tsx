// Facts, parties and contacts: what stands beside a text.
import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icons/icon.tsx'
import { EmptyPortrait } from './icons/logo.tsx'

export type Fact = { label: string; value: ComponentChildren; note?: ComponentChildren }

/** Names with their values; `two` sets them in two columns where there is room. */
export const Facts = ({ facts, two }: { facts: readonly Fact[]; two?: boolean }) => (
  <dl class={two ? 'facts grid two' : 'facts'}>
    {facts.map(({ label, value, note }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
        {note !== undefined && <dd class="meta">{note}</dd>}
      </div>
    ))}
  </dl>
)

const kinds = {
  care: 'organisation',
  education: 'school',
  government: 'government',
  person: 'person',
  group: 'team',
} as const satisfies Record<string, IconName>

export type PartyKind = keyof typeof kinds

type PartyProps = { name: string; kind: PartyKind; role?: ComponentChildren; href?: string }

/** An organisation or person that takes part, and in what role. */
export const Party = ({ name, kind, role, href }: PartyProps) => (
  <div class="party">
    <Icon name={kinds[kind]} />
    <div>
      <p>{href === undefined ? <b>{name}</b> : <a href={href}>{name}</a>}</p>
      {role !== undefined && <p class="meta">{role}</p>}
    </div>
  </div>
)

type ContactProps = {
  /** a name, or the role of who answers */
  who: string
  /** what to expect: "Antwoordt meestal binnen 5 werkdagen" */
  line?: ComponentChildren
  /** the way in: a link, an address, a number */
  children?: ComponentChildren
}

/** Whom to ask; without a picture, an outline. */
export const Contact = ({ who, line, children }: ContactProps) => (
  <div class="contact">
    <EmptyPortrait />
    <div>
      <p>
        <b>{who}</b>
      </p>
      {line !== undefined && <p class="meta">{line}</p>}
      {children && <p>{children}</p>}
    </div>
  </div>
)

/** What a reader sees while a field of the page stands so; a text field counts as 'yes' once something is in it. */
export type SeenWhen = { readonly is: readonly string[]; readonly what: string }

/** Told live, where scripts run: only where the field is on the page does it change before the next one. */
const Live = ({ field, now, ways }: { field: string; now: string; ways: readonly SeenWhen[] }) => (
  <span aria-live="polite">
    {ways.map(({ is, what }) => (
      <span key={what} data-when={field} data-is={is.join(' ')} hidden={!is.includes(now)}>
        {what}
      </span>
    ))}
  </span>
)

type Reader = {
  icon: IconName
  who: string
  /** or what it is by how a field stands */
  what: string | { readonly field: string; readonly now: string; readonly ways: readonly SeenWhen[] }
}

/** "Wat ziet wie": per reader what they get to see. */
export const WhoSees = ({ readers }: { readers: readonly Reader[] }) => (
  <dl class="sees">
    {readers.map(({ icon, who, what }) => (
      <div key={who}>
        <dt>
          <Icon name={icon} /> {who}
        </dt>
        <dd>{typeof what === 'string' ? what : <Live {...what} />}</dd>
      </div>
    ))}
  </dl>
)

type Count = { value: string; label: string; href: string }

/** Numbers that open the list they count. */
export const Counts = ({ counts }: { counts: readonly Count[] }) => (
  <ul class="counts">
    {counts.map(({ value, label, href }) => (
      <li key={href}>
        <a href={href}>
          <b>{value}</b> {label}
        </a>
      </li>
    ))}
  </ul>
)
