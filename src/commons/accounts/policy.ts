import type { Id } from '#kernel/id.ts'
import { policyOn } from '#kernel/permissions.ts'
import { accountPermissions } from './permissions.ts'
import type { SignInRow } from './schema.ts'

const policy = policyOn(accountPermissions)

type OnePerson = { readonly id: Id<'person'> }
type OneSession = { readonly id: Id<'session'>; readonly person_id: Id<'person'> }

/** A person is their own. */
const ownPerson = (person: OnePerson) => ({ ownerIds: [person.id] })

/** A session belongs to who signed in with it. */
const ownSession = (session: OneSession) => ({ ownerIds: [session.person_id] })

/** May this actor ask for a mail to sign in with? */
export const mayAskSignIn = policy<object>('sign-in.ask')
/** May this actor sign in with the code of a mail? */
export const maySignInWithCode = policy<SignInRow>('sign-in.with-code')
/** May this actor sign in with the link of a mail? */
export const maySignInWithLink = policy<SignInRow>('sign-in.with-link')
/** May this actor sign in as a person of the demonstration? */
export const maySignInAsDemo = policy<OnePerson>('sign-in.as-demo')
/** May this actor end this session? */
export const mayEndSession = policy('session.end-own', ownSession)
/** May this actor end the other sessions of this person? */
export const mayEndOtherSessions = policy('session.end-others', ownPerson)
/** May this actor change how this person is called? */
export const maySetProfile = policy('person.set-profile', ownPerson)
/** May this actor give a role? */
export const mayGrant = policy<object>('person.grant')
/** May this actor take a role back? */
export const mayRevoke = policy<OnePerson>('person.revoke')
/** May this actor add a person of the demonstration? */
export const mayAddDemo = policy<object>('person.add-demo')
/** May this actor remove who was asked to come and never did? */
export const mayForgetInvited = policy<OnePerson>('person.forget-invited')
