import type { z } from 'zod'
import { router } from '#platform/http/env.ts'
import { visit } from '#platform/http/routes.ts'
import { submit } from '#platform/http/submit.ts'
import type { Answer, Command } from '#platform/write/command.ts'
import { outgoingOn } from '../desk/outgoing-routes.ts'
import { deskPath } from '../desk/paths.ts'
import { dossierView } from '../desk/views.tsx'
import { afterAct, type DoneAct } from '../done/done.ts'
import { keepTrackDrafts } from '../drafts/commands.ts'
import { keepTyped, keepTypedOnTrack, partsTyped } from '../drafts/views.ts'
import { bodyCommands, documentCommands } from './acts/all-commands.ts'
import { documentView } from './document-view.tsx'
import { bodyActPaths } from './pages/act-forms.tsx'
import type { TrackAct } from './pages/ministries-props.ts'
import { keepPath, questionsPath } from './paths.ts'
import type { BodyAct } from './rules.ts'
import { trackFileView, trackListView, trackView } from './views.tsx'

const saidOf: Readonly<Record<BodyAct, DoneAct>> = {
  'take-up': 'pak-op',
  'ask-back': 'terugvraag',
  extend: 'langer',
  decline: 'niet-voor-ons',
  find: 'bevinding',
  say: 'geschreven',
  note: 'aantekening',
}

/** An act of an official: done, back to the question by its own id; the answer knows that of the report. */
const onTrack = <T, Schema extends z.ZodType, Subject>(
  act: BodyAct,
  command: Command<T, Schema, Subject, Answer>,
) =>
  submit(command, {
    path: { id: 'id' },
    together: keepTypedOnTrack,
    done: (_answer, c) => afterAct(`${questionsPath}/${c.req.param('id')}`, saidOf[act]),
    again: (form, c) => trackView(c, { [act]: form }),
  })

const onDocument = outgoingOn(documentView)

/** An act of the desk on one question. */
const ofDesk = <T, Schema extends z.ZodType, Subject>(
  act: TrackAct,
  command: Command<T, Schema, Subject, Answer>,
) =>
  submit(command, {
    path: { id: 'id', track: 'track' },
    together: keepTyped,
    done: ({ id }) => afterAct(`${deskPath}/${id}`, act === 'answer' ? 'beantwoord' : 'verder'),
    again: (form, c) => dossierView(c, { trackForm: { track: c.req.param('track') ?? '', act, form } }),
  })

const toDossier = (id: string): string => `${deskPath}/${id}`
const documentOf = (id: string): string => `${toDossier(id)}/document`
const document = documentOf(':id')
const onPaper = { to: documentOf, said: 'concept' } as const
const oneTrack = `${deskPath}/:id/ministerie/:track`
const question = (act: BodyAct): string => `${questionsPath}/:id/${bodyActPaths[act]}`

export const trackRoutes = router()
  .get(
    document,
    visit('report.read', (c) => documentView(c)),
  )
  .post(document, onDocument('begin', documentCommands['begin-document'], onPaper))
  .post(`${document}/tekst`, onDocument('write', documentCommands['write-document'], onPaper))
  .post(
    `${document}/weg`,
    onDocument('drop', documentCommands['drop-document'], { to: toDossier, said: 'weggegooid' }),
  )
  .post(
    `${document}/versturen`,
    onDocument('send', documentCommands['send-document'], { to: toDossier, said: 'verstuurd' }),
  )
  .post(`${oneTrack}/antwoord`, ofDesk('answer', documentCommands['answer-body']))
  .post(`${oneTrack}/einde`, ofDesk('end', documentCommands['end-track']))
  .get(
    questionsPath,
    visit('track.list', (c) => trackListView(c)),
  )
  .get(
    `${questionsPath}/:id`,
    visit('track.read', (c) => trackView(c)),
  )
  .get(`${questionsPath}/:id/bijlage/:n`, visit('track.read', trackFileView))
  .post(
    keepPath(':id'),
    submit(keepTrackDrafts, {
      path: { id: 'id' },
      also: partsTyped,
      done: (_answer, c) => afterAct(`${questionsPath}/${c.req.param('id')}`, 'bewaard'),
      again: (_form, c) => trackView(c),
    }),
  )
  .post(question('take-up'), onTrack('take-up', bodyCommands['take-up']))
  .post(question('ask-back'), onTrack('ask-back', bodyCommands['ask-back']))
  .post(question('extend'), onTrack('extend', bodyCommands.extend))
  .post(question('decline'), onTrack('decline', bodyCommands.decline))
  .post(question('find'), onTrack('find', bodyCommands.find))
  .post(question('say'), onTrack('say', bodyCommands.say))
  .post(question('note'), onTrack('note', bodyCommands.note))
