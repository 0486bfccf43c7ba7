import { z } from 'zod'
import { personIdOf } from '#kernel/actor.ts'
import { Invalid } from '#kernel/errors.ts'
import { type Id, newSecretId } from '#kernel/id.ts'
import { langs } from '#kernel/language.ts'
import { sameSecret } from '#platform/keys.ts'
import { commandsOn, type Run } from '#platform/write/command.ts'
import { emailInput } from '../people/rules.ts'
import { mayAskSignIn, maySignInAsDemo, maySignInWithCode, maySignInWithLink } from '../policy.ts'
import type { AccountTables, SignInRow } from '../schema.ts'
import { openSession } from '../sessions/steps.ts'
import { codeHash, lockSignInOfBrowser, lockSignInOfLink } from './queries.ts'
import { returnPath } from './return-path.ts'
import { holdsMs, keptMs, mostTries, plainCode, stateOf } from './rules.ts'
import { countTry, endSessionOf, enter, enterAgain } from './steps.ts'

const command = commandsOn<AccountTables>()

/** More asking than this for one address is answered as ever, but sends no mail. */
const perAddress = { name: 'sign-in-address', tries: 5, seconds: 15 * 60 }

/** Somebody asks for a mail to sign in with: the same work and the same answer for every address. */
export const askSignIn = command({
  name: 'sign-in.ask',
  object: 'sign-in',
  input: z.object({
    email: emailInput,
    naar: z.string().optional(),
    lang: z.enum(langs),
  }),
  find: () => Promise.resolve({}),
  allow: mayAskSignIn,
  async run({ tx, now, house, browser, emit }, _nothing, { email, naar, lang }) {
    if (browser === null) throw new Invalid({ '': 'browserUnknown' })
    const id = newSecretId<'sign-in'>()
    await tx
      .deleteFrom('sign_in')
      .where('made_at', '<', new Date(now.getTime() - keptMs))
      .execute()
    await tx
      .insertInto('sign_in')
      .values({
        id,
        email,
        locale: lang,
        browser_hash: browser,
        token_hash: null,
        code_hash: null,
        tries: 0,
        return_path: returnPath(naar),
        made_at: now,
        ends_at: new Date(now.getTime() + holdsMs),
        used_at: null,
        person_id: null,
        session_id: null,
      })
      .execute()
    const sends = house.limits.allows(perAddress, house.limits.hash(email))
    if (sends) emit({ type: 'sign-in.asked', object: 'sign-in', id })
    return { id }
  },
})

/** What came of a code or a link. A refusal is an answer, not an error: the try that was counted must stay. */
export type SignInOutcome = { readonly id: string } & (
  | { readonly outcome: 'in'; readonly token: string; readonly welcome: boolean; readonly to: string | null }
  | { readonly outcome: 'code-wrong'; readonly left: number }
  | { readonly outcome: 'code-needed' | 'used' | 'spent' | 'expired' | 'disabled' }
)

type SignInRun = Run<AccountTables>

const letIn = async (run: SignInRun, signIn: SignInRow, agent: string): Promise<SignInOutcome> => {
  const { tx, actor, now, emit } = run
  const entered = await enter(tx, signIn, { keys: run.house.keys, actor, agent, now })
  if (entered === null) {
    emit({ type: 'sign-in.refused', object: 'sign-in', id: signIn.id, data: { why: 'disabled' } })
    return { id: signIn.id, outcome: 'disabled' }
  }
  const { person, session, first } = entered
  if (first) emit({ type: 'person.proven', object: 'person', id: person.id })
  emit({ type: 'person.signed-in', object: 'person', id: person.id, data: { strength: 'mail' } })
  const welcome = first && person.name === ''
  return { id: signIn.id, outcome: 'in', token: session.token, welcome, to: signIn.return_path }
}

const letInAgain = async (run: SignInRun, signIn: SignInRow): Promise<SignInOutcome> => {
  const session = await enterAgain(run.tx, run.house.keys, signIn, run.now)
  if (session === null) return { id: signIn.id, outcome: 'used' }
  return { id: signIn.id, outcome: 'in', token: session.token, welcome: false, to: signIn.return_path }
}

const wrongCode = async (run: SignInRun, signIn: SignInRow): Promise<SignInOutcome> => {
  const left = mostTries - (await countTry(run.tx, signIn.id))
  run.emit({ type: 'sign-in.refused', object: 'sign-in', id: signIn.id, data: { why: 'code' } })
  return left > 0 ? { id: signIn.id, outcome: 'code-wrong', left } : { id: signIn.id, outcome: 'spent' }
}

/** `code` null: the link alone is enough, because the browser is the one that asked. */
const judge = async (
  run: SignInRun,
  signIn: SignInRow,
  { code, agent }: { code: string | null; agent: string },
): Promise<SignInOutcome> => {
  const state = stateOf(signIn, run.now)
  if (state === 'spent' || state === 'expired') return { id: signIn.id, outcome: state }
  if (code === '') return { id: signIn.id, outcome: state === 'used' ? 'used' : 'code-needed' }
  const known = signIn.code_hash ?? ''
  const right = code === null || sameSecret(known, codeHash(run.house.keys, signIn.id, code))
  if (state === 'used') return right ? letInAgain(run, signIn) : { id: signIn.id, outcome: 'used' }
  return right ? letIn(run, signIn, agent) : wrongCode(run, signIn)
}

const browserInput = z.string().nullable()
const codeForm = /^\d{8}$/

/** Signs in with the code of the mail, in the browser that asked for it. */
export const signInWithCode = command({
  name: 'sign-in.with-code',
  object: 'sign-in',
  input: z.object({
    code: z
      .string('codeMissing')
      .transform(plainCode)
      .pipe(z.string().min(1, 'codeMissing').regex(codeForm, 'codeForm')),
    browser: browserInput,
    agent: z.string(),
  }),
  find: async (tx, { browser }) => (browser === null ? undefined : lockSignInOfBrowser(tx, browser)),
  allow: maySignInWithCode,
  run: (run, signIn, { code, agent }) => judge(run, signIn, { code, agent }),
})

/** Signs in with the link of the mail; in another browser than asked for it, the code is needed as well. */
export const signInWithLink = command({
  name: 'sign-in.with-link',
  object: 'sign-in',
  input: z.object({
    linkHash: z.string(),
    code: z
      .string()
      .default('')
      .transform(plainCode)
      .pipe(z.string().refine((code) => code === '' || codeForm.test(code), 'codeForm')),
    browser: browserInput,
    agent: z.string(),
  }),
  find: (tx, input) => lockSignInOfLink(tx, input.linkHash),
  allow: maySignInWithLink,
  run: (run, signIn, { code, browser, agent }) =>
    judge(run, signIn, { code: browser === signIn.browser_hash ? null : code, agent }),
})

export type DemoEntry = { readonly id: Id<'person'>; readonly token: string }

/** Signs in as a person of the demonstration. Whether this may exist at all is decided at the door. */
export const signInAsDemo = command({
  name: 'sign-in.as-demo',
  object: 'person',
  input: z.object({ persoon: z.uuid('personMissing'), agent: z.string() }),
  find: (tx, { persoon }) =>
    tx
      .selectFrom('person')
      .select(['id'])
      .where('id', '=', persoon as Id<'person'>)
      .where('demo', '=', true)
      .where('state', '=', 'active')
      .forUpdate()
      .executeTakeFirst(),
  allow: maySignInAsDemo,
  async run({ tx, actor, now, house, emit }, person, { agent }): Promise<DemoEntry> {
    await endSessionOf(tx, actor)
    const session = await openSession(tx, house.keys, { personId: person.id, strength: 'mail', agent }, now)
    emit({ type: 'person.signed-in', object: 'person', id: person.id, data: { from: personIdOf(actor) } })
    return { id: person.id, token: session.token }
  },
})
