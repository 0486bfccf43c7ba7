// The columns of the CSV form: their Dutch and English names, where each goes in a record, how its cell reads.
import { fold } from '#kernel/text.ts'

export const codeKinds = [
  'states',
  'realities',
  'themes',
  'sectors',
  'regions',
  'lines',
  'origins',
  'partyKinds',
  'phases',
  'resultTypes',
  'evidence',
] as const
export type CodeKind = (typeof codeKinds)[number]

export type Cell =
  | { readonly form: 'text' | 'texts' | 'day' | 'year' | 'yes-no' | 'partners' }
  | { readonly form: 'code' | 'codes'; readonly of: CodeKind }

export type Field = {
  readonly nl: string
  readonly en: string
  /** place in the record; `#` is a number: 1 to 5 in a name, an index in a record */
  readonly path: string
  readonly cell: Cell
  /** a record, or the numbered group it belongs to, is nothing without it */
  readonly required: boolean
}

export type Column = { readonly field: Field; readonly number: number | null }

/** The highest number in a name such as `resultaat_5_waarde`. */
export const mostInGroup = 5

type Shape = Cell['form'] | `code ${CodeKind}` | `codes ${CodeKind}`

const isCodeKind = (word: string | undefined): word is CodeKind => codeKinds.some((kind) => kind === word)

const cellOf = (shape: Shape): Cell => {
  const [form, of] = shape.split(' ')
  if (isCodeKind(of)) return { form: form === 'code' ? 'code' : 'codes', of }
  return { form: shape as 'text' }
}

/** Dutch name, English name, shape of the cell, place in the record where it is not the English name. */
const rows: readonly (readonly [nl: string, en: string, shape: Shape, path?: string])[] = [
  ['sleutel', 'key', 'text'],
  ['status', 'state', 'code states'],
  ['echtheid', 'reality', 'code realities'],
  ['titel', 'title', 'text'],
  ['samenvatting', 'summary', 'text'],
  ['thema', 'mainTheme', 'code themes'],
  ['themas', 'themes', 'codes themes'],
  ['alle_themas', 'allThemes', 'yes-no'],
  ['branches', 'sectors', 'codes sectors'],
  ['alle_branches', 'allSectors', 'yes-no'],
  ['regios', 'regions', 'codes regions'],
  ['landelijk', 'nationwide', 'yes-no'],
  ['lijnen', 'lines', 'codes lines'],
  ['herkomst', 'origin', 'code origins'],
  ['oud_adres', 'legacyUrl', 'text'],
  ['soort_trekker', 'leadKind', 'code partyKinds'],
  ['trekker', 'lead', 'text'],
  ['partners', 'partners', 'partners'],
  ['fase', 'phase', 'code phases'],
  ['gestart_op', 'startedOn', 'day'],
  ['benoemd_op', 'appointedOn', 'day'],
  ['bevestigd_in', 'confirmedIn', 'year'],
  ['gestopt_op', 'endedOn', 'day'],
  ['reden_gestopt', 'endReason', 'text'],
  ['probleem', 'problem', 'text'],
  ['aanpak', 'approach', 'text'],
  ['voor_wie', 'forWhom', 'text'],
  ['door_wie', 'throughWhom', 'text'],
  ['nodig', 'needs', 'texts'],
  ['lessen', 'lessons', 'text'],
  ['overnemen', 'reuse', 'texts'],
  ['contactrol', 'contactRole', 'text'],
  ['brengt', 'bring', 'text'],
  ['wil_leren', 'learn', 'text'],
  ['resultaat_#_soort', 'result_#_type', 'code resultTypes', 'results.#.type'],
  ['resultaat_#_waarde', 'result_#_value', 'text', 'results.#.value'],
  ['resultaat_#_tekst', 'result_#_statement', 'text', 'results.#.statement'],
  ['resultaat_#_periode', 'result_#_period', 'text', 'results.#.period'],
  ['resultaat_#_bewijs', 'result_#_evidence', 'code evidence', 'results.#.evidence'],
  ['niet_gelukt_#_titel', 'notWorked_#_title', 'text', 'notWorked.#.title'],
  ['niet_gelukt_#_tekst', 'notWorked_#_text', 'text', 'notWorked.#.text'],
  ['niet_gelukt_#_periode', 'notWorked_#_period', 'text', 'notWorked.#.period'],
  ['niet_gelukt_#_bewijs', 'notWorked_#_evidence', 'code evidence', 'notWorked.#.evidence'],
  ['bron_#_naam', 'source_#_label', 'text', 'sources.#.label'],
  ['bron_#_adres', 'source_#_url', 'text', 'sources.#.url'],
  ['link_#_naam', 'link_#_label', 'text', 'links.#.label'],
  ['link_#_adres', 'link_#_url', 'text', 'links.#.url'],
]

const required = new Set(['key', 'title', 'summary', 'en.summary'])
const requiredInGroup = /\.#\.(value|statement|title|text|label|url)$/
const untranslated = new Set(['key', 'legacyUrl', 'lead'])
const isTranslated = (path: string, { form }: Cell): boolean =>
  (form === 'text' || form === 'texts') && !untranslated.has(path) && !/^(sources|links)\./.test(path)

const fieldOf = (nl: string, en: string, path: string, cell: Cell): Field => ({
  nl,
  en,
  path,
  cell,
  required: required.has(path) || requiredInGroup.test(path),
})

const inDutch = rows.map(([nl, en, shape, path]) => fieldOf(nl, en, path ?? en, cellOf(shape)))
const inEnglish = inDutch
  .filter(({ path, cell }) => isTranslated(path, cell))
  .map(({ nl, en, path, cell }) => fieldOf(`${nl}_en`, `${en}_en`, `en.${path}`, cell))

/** Every column there is, the numbered ones once. */
export const fields: readonly Field[] = [...inDutch, ...inEnglish]

const fieldsByPath = new Map(fields.map((field) => [field.path, field]))

/** Capitals, accents, spaces and dashes make no difference in a name. */
export const nameKey = (name: string): string => fold(name).replace(/[^a-z0-9]/g, '')

export const nameOf = ({ field, number }: Column, lang: 'nl' | 'en'): string =>
  field[lang].replace('#', String(number))

const numbersOf = (field: Field): readonly (number | null)[] =>
  field.path.includes('#') ? Array.from({ length: mostInGroup }, (_, at) => at + 1) : [null]

const columns: readonly Column[] = fields.flatMap((field) =>
  numbersOf(field).map((number) => ({ field, number })),
)

const columnsByName = new Map(
  columns.flatMap((column) =>
    (['nl', 'en'] as const).map((lang) => [nameKey(nameOf(column, lang)), column] as const),
  ),
)

/** All names that a header may hold. */
export const columnNames: readonly string[] = [
  ...new Set((['nl', 'en'] as const).flatMap((lang) => columns.map((column) => nameOf(column, lang)))),
]

export const columnNamed = (name: string): Column | undefined => columnsByName.get(nameKey(name))

export type Path = readonly PropertyKey[]

/** A path with its indexes as `#`: `results.#.value`. */
export const templateOf = (path: Path): string =>
  path.map((part) => (typeof part === 'number' ? '#' : String(part))).join('.')

/** The field that a place in a record comes from: its own, that of what it is part of, or the first of what it holds. */
export const fieldAt = (path: Path): Field | undefined => {
  for (let length = path.length; length > 0; length -= 1) {
    const field = fieldsByPath.get(templateOf(path.slice(0, length)))
    if (field) return field
  }
  const inside = `${templateOf(path)}.`
  return path.length === 0 ? undefined : fields.find((field) => field.path.startsWith(inside))
}

/** The names that may stand at a place in a JSON record. */
export const keysAt = (path: Path): readonly string[] => {
  if (path[0] === 'partners' && path.length > 1) return ['name', 'kind', 'role']
  const inside = path.length === 0 ? '' : `${templateOf(path)}.`
  const deeper = fields.filter((field) => field.path.startsWith(inside))
  return [...new Set(deeper.map((field) => field.path.slice(inside.length).split('.')[0] ?? ''))]
}
