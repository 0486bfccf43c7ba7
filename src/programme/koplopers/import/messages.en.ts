// What the import says in English: the operator's language.
import type { SameAs } from '#kernel/messages.ts'
import type { nl } from './messages.nl.ts'

const fillIn = () => 'Fill it in.'

export const en: SameAs<typeof nl> = {
  problems: {
    fileMissing: { reason: 'There is no such file.', remedy: () => 'Check the name and the folder.' },
    fileUnreadable: {
      reason: 'This file cannot be read.',
      remedy: () => 'Check that it is a file and that you may read it.',
    },
    fileTooBig: {
      reason: 'This file is too big.',
      remedy: (told) => `Split it into parts of at most ${told.number} MB.`,
    },
    fileIsWorkbook: {
      reason: 'This is the workbook of a spreadsheet program, not CSV.',
      remedy: () => 'In the spreadsheet program choose: save as CSV UTF-8.',
    },
    fileHasNul: { reason: 'This is not a text file.', remedy: () => 'Save it as CSV UTF-8 or as JSON.' },
    fileEmpty: { reason: 'The file is empty.', remedy: () => 'Give a file with at least one Koploper.' },
    encodingBroken: {
      reason: 'The file names an encoding that its content does not have.',
      remedy: () => 'Save it again as UTF-8.',
    },
    jsonBroken: {
      reason: 'This is not valid JSON.',
      remedy: (told) => (told.number ? `Mend the error on line ${told.number}.` : 'Mend the error.'),
    },
    jsonNotRecords: {
      reason: 'A Koploper should stand here.',
      remedy: () => 'Give a list of Koplopers, {"koplopers": [...]} or one Koploper.',
    },
    quotesBroken: {
      reason: 'A quotation mark stands where it may not.',
      remedy: () => 'Put quotation marks around the whole cell and write " inside it twice: "".',
    },
    quotesOpen: {
      reason: 'A quotation mark is opened and never closed.',
      remedy: () => 'Close the cell with ", and write " inside it twice: "".',
    },
    noRows: { reason: 'There are no Koplopers in it.', remedy: () => 'Add at least one Koploper.' },
    tooManyRows: {
      reason: 'There are too many Koplopers in it.',
      remedy: (told) => `Split the file into parts of at most ${told.number}.`,
    },
    columnUnknown: {
      reason: 'This column is not known.',
      remedy: (told) => `The nearest known name is ${told.nearest}. Correct the name or take the column out.`,
    },
    columnTwice: {
      reason: 'This column is there twice.',
      remedy: () => 'Take one out. The Dutch and the English name count as the same column.',
    },
    columnMissing: { reason: 'This column has to be there.', remedy: () => 'Add the column.' },
    columnNameless: {
      reason: 'This column has content but no name.',
      remedy: () => 'Give the column a name or empty it.',
    },
    tooManyCells: {
      reason: 'This row has more cells than there are columns.',
      remedy: () => 'Put quotation marks around a cell that holds the separator.',
    },
    valueMissing: { reason: 'This is empty.', remedy: fillIn },
    valueTooLong: {
      reason: 'This is too long.',
      remedy: (told) => `Make it at most ${told.number} characters long.`,
    },
    valueWrong: {
      reason: 'This value is not right.',
      remedy: () => 'See docs/import/koplopers.md for what may stand here.',
    },
    typeWrong: {
      reason: 'Another kind of value belongs here.',
      remedy: (told) => `Give here: ${told.choices}.`,
    },
    dayWrong: {
      reason: 'This is not a date.',
      remedy: () => 'Write a date as 2020-03-05, or in CSV also as 5-3-2020 (day, month, year).',
    },
    yearWrong: {
      reason: 'This is not a year.',
      remedy: () => 'Write a year from 2010 to 2100, such as 2026.',
    },
    urlWrong: {
      reason: 'This is not a web address.',
      remedy: () => 'Write the whole address, beginning with https://.',
    },
    yesNoWrong: {
      reason: 'This is not yes or no.',
      remedy: () => 'Write yes or no (ja or nee), or leave the cell empty.',
    },
    codeUnknown: {
      reason: 'This value is not in the list.',
      remedy: (told) => `${told.nearest ? `Did you mean ${told.nearest}? ` : ''}It may be: ${told.choices}.`,
    },
    partnerWrong: {
      reason: 'It is not said what kind of party this partner is.',
      remedy: () => 'Write: Name (kind), with | between several partners.',
    },
    keyUnknown: {
      reason: 'This name is not known here.',
      remedy: (told) => `The nearest known name is ${told.nearest}. Correct the name or take this out.`,
    },
    keyTwice: {
      reason: 'This key is in the file already.',
      remedy: (told) => `Give each Koploper a key of its own; row ${told.number} has the same one.`,
    },
    leadKindMissing: { reason: 'There is a lead, but not what kind of party it is.', remedy: fillIn },
    themeMissing: { reason: 'There is no theme.', remedy: () => 'Name a theme, or set "all themes" to yes.' },
    sourceMissing: {
      reason: 'A real Koploper needs a source.',
      remedy: () => 'Give the name and the address of a public source.',
    },
    translationLonger: {
      reason: 'There are more English texts than Dutch ones.',
      remedy: () => 'Put each English text with its Dutch one, in the same order.',
    },
  },
  row: (row) => `Row ${row}`,
  column: (column) => `column ${column}`,
  wholeFile: 'File',
  more: (count) => `And ${count} more errors.`,
  nothingWritten: 'Nothing was written.',
  checked: (done, all) => `${done} of ${all} rows checked`,
  writing: (all) => `Writing ${all} rows, all or nothing`,
  written: (added, changed, same) => `${added} added, ${changed} changed, ${same} the same as before.`,
  tried: (added, changed, same) =>
    `Dry run: nothing was written. It would be: ${added} added, ${changed} changed, ${same} the same.`,
  list: 'a list',
  object: 'a group of names and values',
  text: 'text',
  truth: 'true or false',
  names: {
    states: { lead: 'lead', appointed: 'appointed', paused: 'paused', alumni: 'stopped' },
    realities: { real: 'real', invented: 'invented' },
    origins: {
      zorgpact: 'Zorgpact',
      self: 'self',
      'nominated-by-others': 'nominated by others',
      scouted: 'scouted',
      call: 'call',
      tip: 'tip',
    },
    phases: { idea: 'idea', pilot: 'pilot', running: 'running', embedded: 'embedded', scaled: 'scaled' },
    resultTypes: {
      inflow: 'inflow',
      retention: 'retention',
      hours: 'hours',
      absence: 'absence',
      learning: 'learning',
      satisfaction: 'satisfaction',
      'new-role': 'new role',
      other: 'other',
    },
    evidence: {
      measured: 'measured',
      evaluated: 'evaluated',
      estimated: 'estimated',
      experienced: 'experienced',
      sourced: 'sourced',
    },
  },
}
