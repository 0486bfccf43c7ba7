import type { FormState } from '#kernel/form-state.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { LinkButton, PostButton } from '#ui/button.tsx'
import { Notice } from '#ui/card.tsx'
import { Facts } from '#ui/facts.tsx'
import { RadioTiles } from '#ui/form/choice-fields.tsx'
import { Form, HiddenField } from '#ui/form/form.tsx'
import { TextField } from '#ui/form/text-fields.tsx'
import { Band, Head, Section } from '#ui/layout.tsx'
import { DataTable } from '#ui/list/data-table.tsx'
import { TimeOf } from '#ui/prose.tsx'
import { errorWords, type Words } from '../messages.ts'

export type ProfileField = 'name' | 'locale' | 'workMail' | 'naar'
export type SettingsNotice = 'saved' | 'ended' | 'welcome'

export type SessionLine = {
  readonly id: string
  readonly browser: string
  readonly system: string
  readonly since: Date
  readonly seen: Date
  readonly own: boolean
}

type SettingsProps = {
  t: Words
  lang: Lang
  form: FormState<ProfileField>
  /** what others see while no name was given */
  shown: string
  email: string
  /** has a role, so that things can wait for them */
  hasTask: boolean
  sessions: readonly SessionLine[]
  notice: SettingsNotice | null
  /** where somebody was going who signs in for the first time */
  naar: string | null
}

const Profile = ({ t, lang, form, shown, hasTask, naar }: SettingsProps) => {
  const words = errorWords(t)
  const field = { form, words, lang }
  const { settings } = t
  const languages = [
    { value: 'nl', label: settings.dutch },
    { value: 'en', label: settings.english },
  ]
  const fields = [
    { name: 'name', label: settings.name },
    { name: 'locale', label: settings.locale },
    { name: 'workMail', label: settings.workMail },
  ] as const
  const skip = naar !== null && (
    <LinkButton href={pathIn(lang, naar)} weight="bare">
      {settings.skip}
    </LinkButton>
  )
  return (
    <Section title={settings.profile}>
      <Form
        {...field}
        action={pathIn(lang, '/mijn/instellingen')}
        submitLabel={settings.save}
        fields={fields}
        beside={skip}
      >
        <HiddenField form={form} name="naar" />
        <TextField
          {...field}
          name="name"
          label={settings.name}
          hint={settings.nameHint(shown)}
          autocomplete="name"
          maxLength={80}
          optional
        />
        <RadioTiles
          {...field}
          name="locale"
          label={settings.locale}
          hint={settings.localeHint}
          options={languages}
        />
        {hasTask && (
          <RadioTiles
            {...field}
            name="workMail"
            label={settings.workMail}
            hint={settings.workMailHint}
            options={[
              { value: 'yes', label: settings.workMailYes },
              { value: 'no', label: settings.workMailNo },
            ]}
          />
        )}
      </Form>
    </Section>
  )
}

const deviceOf = (t: Words, { browser, system }: SessionLine): string => {
  if (browser !== '' && system !== '') return t.settings.agent(browser, system)
  return browser || system || t.settings.agentUnknown
}

const Sessions = ({ t, lang, form, sessions }: SettingsProps) => {
  const { settings } = t
  return (
    <Section title={settings.sessions} intro={settings.sessionsIntro}>
      <DataTable
        caption={settings.sessions}
        captionHidden
        columns={[{ label: settings.device }, { label: settings.since }, { label: settings.seen }]}
        rows={sessions.map((session) => [
          session.own ? `${deviceOf(t, session)} (${settings.thisOne})` : deviceOf(t, session),
          <TimeOf key="since" moment={session.since} lang={lang} />,
          <TimeOf key="seen" moment={session.seen} lang={lang} />,
        ])}
      />
      {sessions.length > 1 ? (
        <div class="btns">
          <PostButton action={pathIn(lang, '/mijn/instellingen/sessies')} formKey={form.key} weight="second">
            {settings.endOthers}
          </PostButton>
        </div>
      ) : (
        <p class="meta">{settings.onlyThis}</p>
      )}
    </Section>
  )
}

/** How somebody is called, in which language, and where they are signed in. */
export const SettingsPage = (props: SettingsProps): PageView => {
  const { t, lang, form, email, notice } = props
  const { settings } = t
  return {
    title: settings.title,
    noindex: true,
    section: '/mijn',
    crumbs: [{ label: settings.work, path: '/mijn' }],
    body: (
      <>
        <Head title={settings.title} />
        <Band>
          {notice !== null && <Notice>{settings[notice]}</Notice>}
          <Profile {...props} />
          <Section title={settings.account}>
            <Facts facts={[{ label: settings.email, value: email }]} />
          </Section>
          <Sessions {...props} />
          <Section title={settings.signOutTitle} intro={settings.signOutIntro}>
            <PostButton action={pathIn(lang, '/uitloggen')} formKey={form.key} weight="second">
              {settings.signOut}
            </PostButton>
          </Section>
        </Band>
      </>
    ),
  }
}
