// What it takes to try an action.
import type { TestSite } from '../start-app.ts'

/** The thing a probe is aimed at: what its address, its form and its command need. */
export type Subject = {
  readonly params?: Readonly<Record<string, string>>
  readonly form?: Readonly<Record<string, string>>
  readonly input?: Readonly<Record<string, unknown>>
}

export type Probe = {
  /** states of the thing, all tried; the table says which of them permit */
  readonly states?: readonly string[]
  /** a thing in that state, for this route; made anew after each act that was allowed */
  aim?(site: TestSite, state: string, pattern?: string): Promise<Subject>
  /** what an allowed GET answers, where it is not 200 */
  readonly get?: readonly number[]
  /** what an allowed POST of a right form answers, where it is not 303 */
  readonly post?: readonly number[]
  /** what an allowed POST of an empty form answers, where it is not 422 */
  readonly empty?: readonly number[]
  /** where a state does not permit, the thing is not found: that it exists is secret */
  readonly secret?: true
  /** players to whom a secret thing is shown all the same */
  readonly seenBy?: readonly string[]
  /** states in which it is there for nobody, not even for them */
  readonly goneIn?: readonly string[]
  /** the player to whom the thing is given, where a row goes by that */
  readonly assignedTo?: string
  /** the player whose own the thing is, where a row goes by that */
  readonly ownedBy?: string
  /** the body to which the thing was put, where a row goes by that */
  readonly body?: string
  /** a refused sender gets this instead of 403, and why that is right */
  readonly mild?: { readonly status: number; readonly why: string }
  /** where the request comes from */
  readonly peer?: string
  /** for commands that find nothing for somebody who is nobody */
  readonly findsOneself?: true
}
