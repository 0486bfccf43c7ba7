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
import { consultCommands } from './acts/all-commands.ts'
import { consultView } from './compose-view.tsx'
import { actPath, advicePath, consultPath } from './paths.ts'
import { adviceListView, adviceView } from './views.tsx'

const toDossier = (id: string): string => `${deskPath}/${id}`

const onDraft = outgoingOn(consultView)

/** A button of the desk on what one expert was asked. */
const onExpert = <T, Schema extends z.ZodType, Subject>(
  command: Command<T, Schema, Subject, Answer>,
  said: DoneAct,
) =>
  submit(command, {
    path: { id: 'id', consultation: 'consultation' },
    together: keepTyped,
    done: ({ id }) => afterAct(toDossier(id), said),
    again: (expertForm, c) => dossierView(c, { expertForm }),
  })

const consult = consultPath(':id')
const onPaper = { to: consultPath, said: 'raad-concept' } as const

export const consultingRoutes = router()
  .get(
    consult,
    visit('report.read', (c) => consultView(c)),
  )
  .post(consult, onDraft('begin', consultCommands['begin-consultation'], onPaper))
  .post(`${consult}/tekst`, onDraft('write', consultCommands['write-consultation'], onPaper))
  .post(
    `${consult}/weg`,
    onDraft('drop', consultCommands['drop-consultation'], { to: toDossier, said: 'weggegooid' }),
  )
  .post(
    `${consult}/versturen`,
    onDraft('send', consultCommands['ask-expert'], { to: toDossier, said: 'raad-gevraagd' }),
  )
  .post(actPath(':id', ':consultation', 'stoppen'), onExpert(consultCommands['stop-expert'], 'raad-gestopt'))
  .post(actPath(':id', ':consultation', 'gelezen'), onExpert(consultCommands['note-advice'], 'raad-gelezen'))
  .get(advicePath, visit('consultation.list', adviceListView))
  .get(
    `${advicePath}/:id`,
    visit('consultation.read', (c) => adviceView(c)),
  )
  .post(
    `${advicePath}/:id`,
    submit(consultCommands.advise, {
      path: { id: 'id' },
      // The answer knows the id of the report, which an expert never sees.
      done: (_answer, c) => afterAct(`${advicePath}/${c.req.param('id')}`, 'raad-gegeven'),
      again: (form, c) => adviceView(c, form),
    }),
  )
