import { type Lang, pathIn } from '#kernel/language.ts'
import { Card } from '#ui/card.tsx'
import { Contact } from '#ui/facts.tsx'
import type { ContactCard } from '../cards/queries.ts'
import type { Words } from '../messages.ts'

type CardsProps = { t: Words; lang: Lang; cards: readonly ContactCard[] }

/** A number stays on one line: it is read as one. */
const unbroken = (phone: string): string => phone.replace(/\s/g, '\u00a0').replace(/-/g, '\u2011')
const digits = (phone: string): string => phone.replace(/[^\d+]/g, '')

const WayIn = ({ card, t, lang }: { card: ContactCard; t: Words; lang: Lang }) => {
  if (card.email === null && card.phone === null)
    return <a href={pathIn(lang, '/contact')}>{t.contact.viaNetwork}</a>
  return (
    <>
      {card.email !== null && <a href={`mailto:${card.email}`}>{card.email}</a>}
      {card.email !== null && card.phone !== null && <br />}
      {card.phone !== null && <a href={`tel:${digits(card.phone)}`}>{unbroken(card.phone)}</a>}
    </>
  )
}

/** Whom to ask: the role first, with the person only while he or she agrees (T8). */
export const ContactPart = ({ t, lang, cards }: CardsProps) => (
  <Card title={t.contact.title} tone="cream">
    {cards.length === 0 && (
      <Contact who={t.contact.none} line={t.contact.noneMore}>
        <a href={pathIn(lang, '/contact')}>{t.contact.viaNetwork}</a>
      </Contact>
    )}
    {cards.map((card) => (
      <Contact
        key={card.id}
        who={card.role}
        line={[card.person, card.organisation, card.invented ? t.contact.invented : null]
          .filter((part) => part !== null)
          .join(' · ')}
      >
        <WayIn card={card} t={t} lang={lang} />
      </Contact>
    ))}
  </Card>
)
