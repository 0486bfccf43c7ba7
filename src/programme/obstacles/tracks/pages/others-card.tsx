import { Card } from '#ui/card.tsx'
import { Facts } from '#ui/facts.tsx'
import type { Words } from '../messages.ts'
import type { Proposed } from '../proposing/told.ts'

type OthersProps = { t: Words; proposed: Proposed }

/** Who decides on it perhaps, and cannot be asked here. */
export const OthersCard = ({ t, proposed: { others } }: OthersProps) =>
  others.length === 0 ? null : (
    <Card title={t.proposing.others}>
      <Facts facts={others.map(({ name, why }) => ({ label: name, value: why }))} />
      <p class="meta">{t.proposing.othersMore}</p>
    </Card>
  )
