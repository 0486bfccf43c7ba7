// What putting a text online changes for who reads its page now.
import { Note } from '#ui/card.tsx'
import type { Words } from '../messages.ts'
import type { Online } from '../queries.ts'

export const Changes = ({
  t: { review },
  text: { audience, online_for, merged },
}: {
  t: Words
  text: Online
}) =>
  online_for === null || online_for === audience ? null : (
    <Note>
      <p>{audience === 'network' ? review.narrows : review.opens}</p>
      {merged && <p>{review.leaves}</p>}
    </Note>
  )
