// Gives and takes roles.

import { grantRole, revokeRole } from '#commons/accounts'
import { vocabularyOf } from '#commons/taxonomy'
import { type Role, roles, type ScopeKind, scopeKinds } from '#kernel/actor.ts'
import { Invalid } from '#kernel/errors.ts'
import { StartError } from '#kernel/start-error.ts'
import { systemStage } from '#platform/jobs/reaction.ts'
import type { House } from '#platform/stage.ts'
import { execute } from '#platform/write/command.ts'
import { bodiesOf } from '#programme/obstacles'
import { readArguments } from './arguments.ts'
import type { OperatorCommand } from './operator-command.ts'

const isRole = (word: string): word is Role => roles.some((role) => role === word)
const isScopeKind = (word: string): word is ScopeKind => scopeKinds.some((kind) => kind === word)

const scopeFrom = (text: string | boolean | undefined): { scopeKind: ScopeKind; scopeId: string | null } => {
  if (typeof text !== 'string') return { scopeKind: 'all', scopeId: null }
  const [kind = '', id = ''] = text.split(':')
  if (!isScopeKind(kind) || kind === 'all' || id === '') {
    throw new StartError(`--scope: must be like region:drenthe (${scopeKinds.slice(1).join(', ')})`)
  }
  return { scopeKind: kind, scopeId: id }
}

const inputFrom = (args: readonly string[]) => {
  const { words, options } = readArguments(args, { scope: 'string', reason: 'string' })
  const [email, role] = words
  if (email === undefined || role === undefined || !email.includes('@'))
    throw new StartError('use: grant <email> <role>')
  if (!isRole(role)) throw new StartError(`${role}: no such role; there are ${roles.join(', ')}`)
  const reason = typeof options.reason === 'string' ? options.reason : 'by the operator'
  return { email, role, reason, ...scopeFrom(options.scope) }
}

/** What there is of this kind, where that can be known. */
const knownOf = async (house: House, kind: ScopeKind): Promise<ReadonlyMap<string, unknown> | null> => {
  const stage = systemStage(house) as never
  if (kind === 'body') return bodiesOf(stage)
  if (kind !== 'theme' && kind !== 'region') return null
  const words = await vocabularyOf(stage)
  return kind === 'theme' ? words.themes : words.regions
}

/**
 * A limit that no right of the role knows would be a role for nothing, and so would a theme, region or body that is not
 * there. Where all rights go by body, a grant without one would open what was put to every ministry.
 */
const checkScope = async (house: House, role: Role, kind: ScopeKind, id: string | null): Promise<void> => {
  const rights = house.permissions.filter((row) => row.who === role)
  if (id !== null && rights.length > 0 && !rights.some((row) => row.scope === kind))
    throw new StartError(`--scope: ${role} has no rights by ${kind}; give the role without --scope`)
  if (id === null && rights.length > 0 && rights.every((row) => row.scope === 'body'))
    throw new StartError(`--scope: ${role} needs a body, like body:vws`)
  const known = await knownOf(house, kind)
  if (id !== null && known !== null && !known.has(id))
    throw new StartError(`--scope: there is no ${kind} ${id}`)
}

const doing =
  (command: typeof grantRole | typeof revokeRole, done: string): OperatorCommand =>
  async ({ house }, args, say) => {
    const input = inputFrom(args)
    if (command === grantRole) await checkScope(house, input.role, input.scopeKind, input.scopeId)
    try {
      await execute(command as typeof grantRole, systemStage(house) as never, input)
    } catch (error) {
      if (error instanceof Invalid)
        throw new StartError(
          Object.entries(error.fields)
            .map((pair) => pair.join(': '))
            .join('; '),
        )
      throw error
    }
    const scope = input.scopeId === null ? '' : ` for ${input.scopeKind}:${input.scopeId}`
    say(`${input.email} ${done} ${input.role}${scope}`)
    return 0
  }

export const grant = doing(grantRole, 'now is')
export const revoke = doing(revokeRole, 'no longer is')
