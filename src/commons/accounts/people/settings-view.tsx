import { isStaff } from '#kernel/actor.ts'
import { NotFound } from '#kernel/errors.ts'
import { type FormState, freshForm } from '#kernel/form-state.ts'
import type { Lang } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { formKey } from '#platform/http/cookies.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import { messages } from '../messages.ts'
import {
  type ProfileField,
  type SessionLine,
  type SettingsNotice,
  SettingsPage,
} from '../pages/settings-page.tsx'
import type { AccountTables } from '../schema.ts'
import { sessionsOf } from '../sessions/queries.ts'
import { returnPath } from '../sign-in/return-path.ts'
import { profileOf } from './queries.ts'
import { displayName } from './rules.ts'

const notices: Readonly<Record<string, SettingsNotice>> = {
  opgeslagen: 'saved',
  beeindigd: 'ended',
  welkom: 'welcome',
}

type SessionFacts = Awaited<ReturnType<typeof sessionsOf>>[number]

const lineOf = (session: SessionFacts, ownId: string): SessionLine => {
  const [browser = '', system = ''] = session.agent_label.split('/')
  const { id, created_at, last_seen_at } = session
  return { id, browser, system, since: created_at, seen: last_seen_at, own: id === ownId }
}

/** One's own settings; after a mistake with what was typed. */
export const settingsView = async (c: Ctx, tried?: FormState<ProfileField>): Promise<PageView> => {
  const stage = stageOf<AccountTables>(c)
  if (stage.actor.kind !== 'person') throw new NotFound()
  const [profile, sessions] = await Promise.all([
    profileOf(stage.db, stage.actor.id),
    sessionsOf(stage.db, stage.actor.id, stage.now()),
  ])
  if (!profile) throw new NotFound()
  const { sessionId } = stage.actor
  const naar = returnPath(tried?.values.naar ?? c.req.query('naar'))
  const key = formKey(c)
  const { name, locale } = profile
  const workMail = profile.work_mail ? 'yes' : 'no'
  return SettingsPage({
    t: messages[c.var.lang],
    lang: c.var.lang,
    form: tried
      ? { ...tried, key }
      : freshForm<ProfileField>(key, { name, locale, workMail, naar: naar ?? '' }),
    shown: displayName({ name: '', email: profile.email }),
    email: profile.email ?? '',
    hasTask: isStaff(stage.actor),
    sessions: sessions.map((session) => lineOf(session, sessionId)),
    notice: notices[c.req.query('klaar') ?? ''] ?? null,
    naar,
  })
}

/** Where to go after saving: on, or back to the settings; in the language that was just chosen. */
export const afterProfile = async (
  c: Ctx,
  id: string,
  saved: { readonly locale: Lang; readonly to: string | null } | null,
): Promise<string> => {
  const stage = stageOf<AccountTables>(c)
  const locale = saved?.locale ?? (await profileOf(stage.db, id as Parameters<typeof profileOf>[1]))?.locale
  if (locale) c.set('lang', locale)
  return saved?.to ?? '/mijn/instellingen?klaar=opgeslagen'
}
