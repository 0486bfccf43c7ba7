// Beside a knelpunt: the way to hear how it goes on.
import { type Lang, pathIn } from '#kernel/language.ts'
import { feedPath } from '#platform/feed.ts'
import { Buttons, PostButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { obstaclePath } from '../../addresses.ts'
import type { DoneAct } from '../../done/done.ts'
import { DoneNotice } from '../../done/done-notice.tsx'
import { feedName } from '../../known/list.ts'
import { messages } from '../messages.ts'
import { followedPath, unfollowedPath } from '../paths.ts'

export type FollowProps = {
  /** whether the reader follows it; null for who is not signed in */
  readonly following: boolean | null
  /** what the reader just did */
  readonly done: DoneAct | null
}

type FollowCardProps = FollowProps & { lang: Lang; slug: string }

/** Without a form: this page is stored. */
const ForVisitors = ({ lang, slug }: { lang: Lang; slug: string }) => {
  const t = messages[lang]
  const back = encodeURIComponent(pathIn(lang, obstaclePath({ slug })))
  return (
    <>
      <p>
        {t.offer} <a href={`${pathIn(lang, '/inloggen')}?naar=${back}`}>{t.signIn}</a>
      </p>
      <p class="meta">
        <a href={pathIn(lang, feedPath(feedName))} type="application/atom+xml">
          {t.feed}
        </a>
      </p>
    </>
  )
}

/** Doing it twice is doing it once: the form needs no key. */
export const FollowCard = ({ lang, slug, following, done }: FollowCardProps) => {
  const t = messages[lang]
  return (
    <Card title={t.title} id="volgen">
      {following === null ? (
        <ForVisitors lang={lang} slug={slug} />
      ) : (
        <>
          {(done === 'volgt') === following && <DoneNotice lang={lang} done={done} at="follow" />}
          {following && done !== 'volgt' && <p>{t.following}</p>}
          <p>{following ? t.promise : t.offer}</p>
          <Buttons>
            <PostButton
              action={pathIn(lang, following ? unfollowedPath(slug) : followedPath(slug))}
              weight="second"
            >
              {following ? t.stop : t.start}
            </PostButton>
          </Buttons>
        </>
      )}
    </Card>
  )
}
