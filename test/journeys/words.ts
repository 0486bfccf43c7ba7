// What visitors and staff see, in both languages, taken from the messages themselves.
import type { Lang } from '#kernel/language.ts'
import { messages as app } from '../../src/app/messages.ts'
import { messages as accounts } from '../../src/commons/accounts/messages.ts'
import { messages as files } from '../../src/commons/files/messages.ts'
import { messages as koplopers } from '../../src/programme/koplopers/messages.ts'
import { messages as agenda } from '../../src/programme/obstacles/agenda/messages.ts'
import { messages as bundling } from '../../src/programme/obstacles/bundling/messages.ts'
import { messages as consulting } from '../../src/programme/obstacles/consulting/messages.ts'
import { messages as desk } from '../../src/programme/obstacles/desk/messages.ts'
import { messages as followed } from '../../src/programme/obstacles/followed/messages.ts'
import { messages as helped } from '../../src/programme/obstacles/helped/messages.ts'
import { messages as known } from '../../src/programme/obstacles/known/messages.ts'
import { messages as merging } from '../../src/programme/obstacles/merging/messages.ts'
import { messages as own } from '../../src/programme/obstacles/own/messages.ts'
import { messages as ownAnswers } from '../../src/programme/obstacles/own-answers/messages.ts'
import { messages as publishing } from '../../src/programme/obstacles/publishing/messages.ts'
import { messages as reacting } from '../../src/programme/obstacles/reacting/messages.ts'
import { messages as erasing } from '../../src/programme/obstacles/reports/erasing/messages.ts'
import { messages as reports } from '../../src/programme/obstacles/reports/messages.ts'
import { messages as tracks } from '../../src/programme/obstacles/tracks/messages.ts'
import { say } from '../../src/ui/words.ts'

export const words = (lang: Lang) => ({
  app: app[lang],
  accounts: accounts[lang],
  files: files[lang],
  koplopers: koplopers[lang],
  reports: reports[lang],
  erasing: erasing[lang],
  known: known[lang],
  desk: desk[lang],
  own: own[lang],
  followed: followed[lang],
  helped: helped[lang],
  reacting: reacting[lang],
  tracks: tracks[lang],
  agenda: agenda[lang],
  consulting: consulting[lang],
  publishing: publishing[lang],
  ownAnswers: ownAnswers[lang],
  merging: merging[lang],
  bundling: bundling[lang],
  ui: say(lang),
})

export type AllWords = ReturnType<typeof words>
