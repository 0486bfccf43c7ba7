// Rules about what may stand where; each takes files and gives the places that break it.
import { codeOf, type Source } from './sources.ts'

export type Rule = (files: readonly Source[]) => string[]

const linesWith = ({ path, text }: Source, pattern: RegExp): string[] =>
  codeOf(text)
    .split('\n')
    .flatMap((line) => (pattern.test(line) ? [`${path}: ${line.trim().slice(0, 100)}`] : []))

const outside =
  (allowed: RegExp, pattern: RegExp): Rule =>
  (files) =>
    files.filter(({ path }) => !allowed.test(path)).flatMap((file) => linesWith(file, pattern))

const inSrc = (files: readonly Source[]) => files.filter(({ path }) => path.startsWith('src/'))

/** Tables are written by commands and the steps they take, by the platform, and where a house or a demo begins. */
export const writesInPlace = outside(
  /^src\/platform\/|^src\/app\/(house\.ts|demo\/)|(^|\/)([\w-]+-)?(commands|steps)\.ts$/,
  /\b(insertInto|updateTable|deleteFrom|mergeInto)\b|\b(insert\s+into|delete\s+from)\s+\w|\bupdate\s+\w+\s+set\b/i,
)

/** Fields and tables are drawn by the components alone. */
export const fieldsInUi = outside(/^src\/ui\//, /<(input|select|textarea|table)\b/)

/** Our own code is never replaced by something that only looks like it. */
export const noMocks = outside(/^test\/house\//, /\bvi\s*\.\s*(mock|doMock|hoisted|spyOn|fn|stubGlobal)\b/)

/** One file asks the machine for the time; the calendar may, too. */
export const oneClock: Rule = (files) =>
  outside(
    /^src\/platform\/clock\.ts$|^src\/kernel\/dates\.ts$|\.test\.tsx?$/,
    /\bDate\.now\b|\bnew Date\(\s*\)|\bTemporal\.Now\b/,
  )(inSrc(files))

/** How the database is had is known in one folder. A way of working that is embedded is something else. */
export const embeddedInPlace: Rule = (files) =>
  outside(/^src\/platform\/db\//, /^(?!.*('embedded'|^\s*embedded: ')).*embedded/i)(inSrc(files))

/** Who opens a file of the ground floors reads first what it is for. */
export const opensWithPurpose: Rule = (files) =>
  files
    .filter(({ path }) => /^src\/(platform|ui|kernel)\//.test(path) && !path.endsWith('.test.ts'))
    .filter(({ path }) => !/messages\.(nl|en)\.ts$/.test(path))
    .filter(({ text }) => !/^\/\/ \S.{10,}/.test(text))
    .map(({ path }) => path)

export const mostLines = 250
const isData = (path: string): boolean => /messages\.(nl|en)\.ts$|\.test\.tsx?$/.test(path)
export const linesOf = ({ text }: Source): number => text.trimEnd().split('\n').length

/** A file that is longer than this is split by what it can do. */
export const shortFiles: Rule = (files) =>
  files
    .filter((file) => !isData(file.path) && linesOf(file) > mostLines)
    .map((file) => `${file.path}: ${linesOf(file)} lines`)

export const mostFiles = 16

/** A folder can be taken in at a glance; messages, and tests beside their code, do not count. */
export const smallFolders: Rule = (files) => {
  const folders = Map.groupBy(
    files.filter(({ path }) => !isData(path)),
    ({ path }) => path.slice(0, path.lastIndexOf('/')),
  )
  return [...folders]
    .filter(([, inside]) => inside.length > mostFiles)
    .map(([path, { length }]) => `${path}: ${length} files`)
}

/** These refuse and do nothing: the log of acts stays as it was written. */
const refusing = /create trigger (audit_stays|audit_all_stays|audit_seal_stays) before (update|delete)\b/g

/** What happens is a line in a command, never a trigger behind its back. */
export const noTriggers: Rule = (files) =>
  files.flatMap(({ path, text }) =>
    /\bcreate\s+(or\s+replace\s+)?((constraint|event)\s+)?(trigger|rule)\b/i.test(
      text.replace(/--.*$/gm, '').replace(refusing, ''),
    )
      ? [path]
      : [],
  )

/** The text without what stands in inner braces or brackets: only its own keys are left. */
const flat = (text: string): string => {
  const inner = /\{[^{}]*\}|\([^()]*\)|<[^<>]*>|\[[^[\]]*\]/g
  for (let before = text; ; before = text) {
    text = text.replace(inner, '')
    if (text === before) return text
  }
}

/** Names of the tables in the row types of a schema file. */
export const tablesIn = ({ text }: Source): string[] =>
  codeOf(text)
    .split(/export type \w*Tables = \{/)
    .slice(1)
    .flatMap((rest) => {
      const body = flat(rest).split('}')[0] ?? ''
      return [...body.matchAll(/\b([a-z][a-z_0-9]*)\??:/g)].map((match) => match[1] ?? '')
    })

/** Each table has one owner: it stands in exactly one schema.ts. */
export const oneOwner =
  (tables: readonly string[]): Rule =>
  (files) => {
    const owners = files.flatMap((file) => tablesIn(file).map((table) => ({ table, path: file.path })))
    const lost = tables.filter((table) => !owners.some((owner) => owner.table === table))
    const shared = tables.filter((table) => owners.filter((owner) => owner.table === table).length > 1)
    const unknown = owners.filter(({ table }) => !tables.includes(table))
    return [
      ...lost.map((table) => `${table} is in no schema.ts`),
      ...shared.map((table) => `${table} is in more than one schema.ts`),
      ...unknown.map(({ table, path }) => `${path} has ${table}, which no migration makes`),
    ]
  }
