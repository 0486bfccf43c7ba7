// Gathers the page on which a dossier is put on the agenda of a table, and the sheet that the table gets.
import { NotFound } from '#kernel/errors.ts'
import { type FormState, freshForm } from '#kernel/form-state.ts'
import { isId } from '#kernel/id.ts'
import type { PageView } from '#kernel/page-view.ts'
import { formKey } from '#platform/http/cookies.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import { toldIn } from '#platform/http/told-once.ts'
import { messages as deskMessages } from '../desk/messages.ts'
import { deskPath } from '../desk/paths.ts'
import { saidOn } from '../desk/queries.ts'
import type { DeskTables } from '../desk/schema.ts'
import { doneIn } from '../done/done.ts'
import { personalSigns } from '../reports/privacy-check.ts'
import { reportById } from '../reports/queries.ts'
import type { ReportRow, ReportTables } from '../reports/schema.ts'
import { messages } from './messages.ts'
import { type ComposeForms, ComposePage } from './pages/compose-page.tsx'
import { SheetPage } from './pages/sheet-page.tsx'
import { mayDropAgenda, mayPutOnAgenda, mayReadAgenda, mayWriteAgenda } from './policy.ts'
import { draftItem, itemOn, openItemsOf } from './queries.ts'
import { otherTable, refusalToPut } from './rules.ts'
import type { AgendaItemRow } from './schema.ts'
import { seenItem } from './seen-draft.ts'
import { saidOf, tablesIn } from './tables.ts'

type Tables = ReportTables & DeskTables
type Forms = Partial<Record<ComposeForms, FormState<string>>>

/** The report of the path; for who may not read what lies with tables, there is none. */
const readable = async (c: Ctx): Promise<ReportRow> => {
  const { db, actor } = stageOf<Tables>(c)
  const id = c.req.param('id') ?? ''
  const report = isId(id) ? await reportById(db, id) : undefined
  if (!report || !mayReadAgenda(actor, report)) throw new NotFound()
  return report
}

/** What was written before is there to go on with. */
const writtenIn = (draft: AgendaItemRow | undefined): Record<string, string> =>
  draft
    ? {
        table: draft.rule_table,
        name: draft.own_name ?? '',
        title: draft.title,
        ask: draft.ask,
        expected: draft.expected_on ?? '',
      }
    : {}

export const composeView = async (c: Ctx, forms: Forms = {}): Promise<PageView> => {
  const { db, lang, actor } = stageOf<Tables>(c)
  const report = await readable(c)
  const [draft, tables, open, said] = await Promise.all([
    draftItem(db, report.id),
    tablesIn(db, lang),
    openItemsOf(db, [report.id]),
    saidOn(db, report),
  ])
  const busy = new Set(open.map(({ rule_table }) => rule_table).filter((code) => code !== otherTable))
  const text = draft ? [draft.own_name ?? '', draft.title, draft.ask].join('\n\n') : ''
  return ComposePage({
    t: messages[lang],
    desk: deskMessages[lang],
    lang,
    report,
    done: doneIn(toldIn(c)),
    tables: [...tables.values()]
      .filter(({ code, active }) => active && !busy.has(code))
      .map(({ code, name, gloss }) => ({
        value: code,
        label: name,
        ...(gloss === null ? {} : { hint: gloss }),
      })),
    draft,
    said: draft ? saidOf(tables, draft, lang) : '',
    seen: draft ? seenItem(draft) : '',
    signs: personalSigns(text),
    refusal: refusalToPut(report, said),
    may: {
      write: mayWriteAgenda(actor, report),
      drop: mayDropAgenda(actor, report),
      put: mayPutOnAgenda(actor, report),
    },
    forms: {
      write: forms.write ?? freshForm(formKey(c), writtenIn(draft)),
      drop: forms.drop ?? freshForm(formKey(c)),
      put: forms.put ?? freshForm(formKey(c)),
    },
  })
}

/** What the table gets, and nothing else of the dossier. */
export const sheetView = async (c: Ctx): Promise<PageView> => {
  const { db, lang } = stageOf<Tables>(c)
  const report = await readable(c)
  const id = c.req.param('item') ?? ''
  const item = isId(id) ? await itemOn(db, report.id, id) : undefined
  if (!item) throw new NotFound()
  return SheetPage({
    t: messages[lang],
    lang,
    item,
    code: report.public_code,
    dossier: `${deskPath}/${report.id}`,
    said: saidOf(await tablesIn(db, 'nl'), item, 'nl'),
  })
}
