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

type Reader = { icon: IconName; who: string; what: ComponentChildren }

/** "Wat ziet wie": per reader what they get to see. */
export const WhoSees = ({ readers }: { readers: readonly Reader[] }) => (
  <dl class="sees">
    {readers.map(({ icon, who, what }) => (
      <div key={who}>
        <dt>
          <Icon name={icon} /> {who}
        </dt>
        <dd>{what}</dd>
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
