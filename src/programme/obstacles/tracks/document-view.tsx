// Gathers the page on which a question to bodies is made.
import { type TaxonomyTables, vocabularyOf } from '#commons/taxonomy'
import { NotFound } from '#kernel/errors.ts'
import { type FormState, freshForm } from '#kernel/form-state.ts'
import { isId } from '#kernel/id.ts'
import type { PageView } from '#kernel/page-view.ts'
import { formKey } from '#platform/http/cookies.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import { toldIn } from '#platform/http/told-once.ts'
import type { Stage } from '#platform/stage.ts'
import { bodiesOf } from '../bodies.ts'
import { messages as deskMessages } from '../desk/messages.ts'
import { mayDo, mayReadReport } from '../desk/policy.ts'
import type { DeskTables } from '../desk/schema.ts'
import { doneIn } from '../done/done.ts'
import { fromReporters } from '../merging/told-queries.ts'
import { disputesOn } from '../reacting/queries.ts'
import { reportById } from '../reports/queries.ts'
import type { ReportTables } from '../reports/schema.ts'
import { messages } from './messages.ts'
import { choicesAgain, hintsOf, partChoices, sourceOf, usualParts } from './outgoing/source.tsx'
import { type DocumentForms, DocumentPage, type DocumentPageProps } from './pages/document-page.tsx'
import { mayBeginDocument, mayDropDocument, mayWriteDocument } from './policy.ts'
import { type Tables as ProposingTables, signalsOf } from './proposing/queries.ts'
import { propose } from './proposing/rules.ts'
import { proposedWords } from './proposing/told.ts'
import { draftDocument, tracksOf } from './queries.ts'
import type { DocumentRow } from './schema.ts'
import { seenDraft, wordsOf } from './seen.ts'

type Tables = ReportTables & DeskTables & TaxonomyTables & ProposingTables

type Forms = Partial<Record<DocumentForms, FormState<string>>>

const formsOf = (c: Ctx, draft: DocumentRow | undefined, forms: Forms): DocumentPageProps['forms'] => {
  const kept: Record<string, string> = draft
    ? {
        bodies: draft.bodies.join(','),
        question: draft.question,
        purpose: draft.purpose,
        background: draft.background,
      }
    : { parts: usualParts }
  const formFor = (act: DocumentForms): FormState<string> => {
    const form = forms[act]
    return form ? choicesAgain(form, ['bodies', 'parts']) : freshForm(formKey(c), kept)
  }
  return { begin: formFor('begin'), write: formFor('write'), drop: formFor('drop'), send: formFor('send') }
}

/** What can be asked now, and what is proposed. */
const proposedIn = async (
  { db }: Stage<Tables>,
  { busy, ...dossier }: Parameters<typeof signalsOf>[1] & { readonly busy: ReadonlySet<string> },
): Promise<Pick<DocumentPageProps, 'proposed'>> => {
  const askable = [...dossier.bodies.values()].filter(({ code, active }) => active && !busy.has(code))
  const proposals = propose(await signalsOf(db, dossier))
  const { bodies, lang } = dossier
  return { proposed: proposedWords(messages[lang].proposing, proposals, { bodies, askable, lang }) }
}

export const documentView = async (c: Ctx, forms: Forms = {}): Promise<PageView> => {
  const stage = stageOf<Tables>(c)
  const { db, lang, actor } = stage
  const id = c.req.param('id') ?? ''
  const report = isId(id) ? await reportById(db, id) : undefined
  if (!report || !mayReadReport(actor, report)) throw new NotFound()
  const words = await vocabularyOf(stage)
  const [draft, tracks, source, told, bodies, disputes] = await Promise.all([
    draftDocument(db, report.id),
    tracksOf(db, report.id),
    sourceOf(db, report, { lang, words }),
    fromReporters(db, report.id),
    bodiesOf(stage),
    disputesOn(db, report.id),
  ])
  const { statement, analysis } = source
  const busy = new Set(tracks.flatMap((one) => (one.waiting_on === 'nobody' ? [] : [one.rule_body])))
  return DocumentPage({
    t: messages[lang],
    desk: deskMessages[lang],
    lang,
    done: doneIn(toldIn(c)),
    report,
    draft,
    ...(await proposedIn(stage, { report, statement, analysis, bodies, busy, lang })),
    allAsked: busy.size > 0,
    seen: draft ? seenDraft(draft) : '',
    parts: partChoices(source, lang),
    // In the order in which bodies are named everywhere, however they were ticked.
    to: [...bodies.values()].filter(({ code }) => draft?.bodies.includes(code)).map(({ short }) => short),
    ...hintsOf(draft ? wordsOf(draft) : '', told),
    disputes,
    mayStateAnew: mayDo('state-problem')(actor, report),
    hasStatement: statement !== undefined,
    may: {
      begin: mayBeginDocument(actor, report),
      write: mayWriteDocument(actor, report),
      drop: mayDropDocument(actor, report),
      send: mayDo('send-document')(actor, report),
    },
    forms: formsOf(c, draft, forms),
  })
}
