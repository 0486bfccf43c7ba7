import type { z } from 'zod'
import { filesTogether } from '#commons/files'
import { router } from '#platform/http/env.ts'
import { visit } from '#platform/http/routes.ts'
import { submit } from '#platform/http/submit.ts'
import type { Intake } from '#platform/intake.ts'
import type { Answer, Command } from '#platform/write/command.ts'
import { afterAct, type DoneAct } from '../done/done.ts'
import { keepDrafts } from '../drafts/commands.ts'
import { keepTyped, partsTyped } from '../drafts/views.ts'
import { answerReport, closeReport, noteAnalysis, stateProblem } from './acts/case-commands.ts'
import { assignReport, pickUp, seeContact } from './acts/holding-commands.ts'
import { referOn, takeBack } from './acts/referral-commands.ts'
import { askReporter, dropQuestion, sayOnReport } from './acts/talk-commands.ts'
import { noteRead } from './ending/read-commands.ts'
import { fileView } from './file-view.ts'
import { actPaths, foldOf } from './pages/act-forms.tsx'
import type { DossierForm } from './pages/dossier-props.ts'
import { deskPath, keepPath, previewWord } from './paths.ts'
import { queueView } from './queue/queue-view.tsx'
import { dossierView } from './views.tsx'

const path = { id: 'id' }
const addressOf = (act: DossierForm): string => `${deskPath}/:id/${actPaths[act]}`

/** An act on a report: done, back to its page; or that page again, with everything that was typed. */
const onDossier = <T, Schema extends z.ZodType, Subject>(
  act: DossierForm,
  command: Command<T, Schema, Subject, Answer>,
  said: DoneAct,
  also: { readonly files?: Intake } = {},
) =>
  submit(command, {
    ...also,
    path,
    together: keepTyped,
    done: ({ id }) => afterAct(`${deskPath}/${id}`, said),
    again: (form, c) => dossierView(c, { forms: { [act]: form } }),
  })

export const deskRoutes = router()
  .get(
    deskPath,
    visit('report.list', (c) => queueView(c)),
  )
  .get(
    `${deskPath}/:id`,
    visit('report.read', (c) => dossierView(c)),
  )
  .get(`${deskPath}/:id/bijlage/:n`, visit('report.read', fileView))
  .post(
    `${deskPath}/:id/oppakken`,
    submit(pickUp, {
      path,
      done: ({ id }) => afterAct(`${deskPath}/${id}`, 'opgepakt'),
      again: (form, c) => queueView(c, form),
    }),
  )
  .post(
    addressOf('assign'),
    submit(assignReport, {
      path,
      together: keepTyped,
      // Who handed it over may not read it any more.
      done: () => afterAct(deskPath, 'overgegeven'),
      again: (assign, c) => dossierView(c, { forms: { assign } }),
    }),
  )
  .post(
    addressOf('see-contact'),
    submit(seeContact, {
      path,
      together: keepTyped,
      // Every look is asked for and recorded anew: none is given again for an old form.
      ownOnce: true,
      page: (_done, c) => dossierView(c, { withContact: true }),
      again: (form, c) => dossierView(c, { forms: { 'see-contact': form } }),
    }),
  )
  .post(
    keepPath(':id'),
    submit(keepDrafts, {
      path,
      also: partsTyped,
      done: ({ id }) => afterAct(`${deskPath}/${id}`, 'bewaard'),
      again: (_form, c) => dossierView(c),
    }),
  )
  .post(addressOf('say'), onDossier('say', sayOnReport, 'bericht', { files: filesTogether }))
  .post(addressOf('note-read'), onDossier('note-read', noteRead, 'gelezen'))
  .post(addressOf('ask'), onDossier('ask', askReporter, 'vraag'))
  .post(addressOf('drop-question'), onDossier('drop-question', dropQuestion, 'vraag-terug'))
  .post(addressOf('note-analysis'), onDossier('note-analysis', noteAnalysis, 'context'))
  .post(addressOf('state-problem'), onDossier('state-problem', stateProblem, 'probleem'))
  .post(addressOf('answer'), onDossier('answer', answerReport, 'antwoord'))
  .post(addressOf('close'), onDossier('close', closeReport, 'afgerond'))
  .post(
    `${addressOf('refer-on')}/voorbeeld`,
    submit(keepDrafts, {
      path,
      also: partsTyped,
      // What was typed is kept, so the page that shows it has an address without a word of it.
      done: ({ id }) => `${deskPath}/${id}?${previewWord}=${actPaths['refer-on']}#${foldOf('refer-on')}`,
      again: (_form, c) => dossierView(c),
    }),
  )
  .post(addressOf('take-back'), onDossier('take-back', takeBack, 'teruggehaald'))
  .post(addressOf('refer-on'), onDossier('refer-on', referOn, 'doorverwezen'))
