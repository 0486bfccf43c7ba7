import type { z } from 'zod'
import { router } from '#platform/http/env.ts'
import { visit } from '#platform/http/routes.ts'
import { submit } from '#platform/http/submit.ts'
import type { Answer, Command } from '#platform/write/command.ts'
import { outgoingOn } from '../desk/outgoing-routes.ts'
import { deskPath } from '../desk/paths.ts'
import { dossierView } from '../desk/views.tsx'
import { afterAct, type DoneAct } from '../done/done.ts'
import { keepTyped } from '../drafts/views.ts'
import { draftCommands, itemCommands } from './acts/all-commands.ts'
import { agendaPath, itemActPath, sheetPath } from './paths.ts'
import type { ItemAct } from './rules.ts'
import { composeView, sheetView } from './views.tsx'

const agenda = agendaPath(':id')

const onDraft = outgoingOn(composeView)

const toDossier = (id: string): string => `${deskPath}/${id}`

const saidOf: Readonly<Record<ItemAct, DoneAct>> = {
  'take-up': 'tafel-neemt-op',
  expect: 'tafel-later',
  decide: 'tafel-besloot',
  decline: 'tafel-niet',
  'take-off': 'van-agenda',
}

/** An act on what lies with a table. */
const onItem = <T, Schema extends z.ZodType, Subject>(
  act: ItemAct,
  command: Command<T, Schema, Subject, Answer>,
) =>
  submit(command, {
    path: { id: 'id', item: 'item' },
    together: keepTyped,
    done: ({ id }) => afterAct(toDossier(id), saidOf[act]),
    again: (form, c) => dossierView(c, { itemForm: { item: c.req.param('item') ?? '', act, form } }),
  })

const item = (act: ItemAct): string => itemActPath(':id', ':item', act)

export const agendaRoutes = router()
  .get(
    agenda,
    visit('report.read-agenda', (c) => composeView(c)),
  )
  .post(agenda, onDraft('write', draftCommands['write-agenda'], { to: agendaPath, said: 'agenda-concept' }))
  .post(`${agenda}/weg`, onDraft('drop', draftCommands['drop-agenda'], { to: toDossier, said: 'weggegooid' }))
  .post(
    `${agenda}/zetten`,
    onDraft('put', draftCommands['put-on-agenda'], { to: toDossier, said: 'op-agenda' }),
  )
  .get(sheetPath(':id', ':item'), visit('report.read-agenda', sheetView))
  .post(item('take-up'), onItem('take-up', itemCommands['take-up']))
  .post(item('expect'), onItem('expect', itemCommands.expect))
  .post(item('decide'), onItem('decide', itemCommands.decide))
  .post(item('decline'), onItem('decline', itemCommands.decline))
  .post(item('take-off'), onItem('take-off', itemCommands['take-off']))
