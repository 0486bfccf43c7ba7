// What was just done, said once on the next page: the address holds a word of a fixed set, never what was written.
/** Each word with the part of the page where it is said: there it changed. */
const places = {
  opgepakt: 'turn',
  geopend: 'turn',
  bewaard: 'turn',
  bericht: 'talk',
  gelezen: 'turn',
  vraag: 'turn',
  'vraag-terug': 'turn',
  context: 'analysis',
  probleem: 'turn',
  'probleem-vast': 'turn',
  antwoord: 'outcome',
  afgerond: 'turn',
  doorverwezen: 'turn',
  teruggehaald: 'turn',
  overgegeven: 'list',
  samengevoegd: 'together',
  'uit-elkaar': 'together',
  voorgesteld: 'turn',
  'antwoord-voorgesteld': 'turn',
  concept: 'document',
  weggegooid: 'turn',
  'agenda-concept': 'agenda',
  'op-agenda': 'tables',
  'tafel-neemt-op': 'tables',
  'tafel-later': 'tables',
  'tafel-besloot': 'tables',
  'tafel-niet': 'tables',
  'van-agenda': 'tables',
  'raad-concept': 'consult',
  'raad-gevraagd': 'experts',
  'raad-gestopt': 'experts',
  'raad-gelezen': 'experts',
  'raad-gegeven': 'advice',
  verstuurd: 'bodies',
  beantwoord: 'bodies',
  verder: 'bodies',
  online: 'texts',
  teruggestuurd: 'texts',
  offline: 'texts',
  verlengd: 'texts',
  'pak-op': 'question',
  terugvraag: 'question',
  langer: 'question',
  'niet-voor-ons': 'question',
  bevinding: 'question',
  geschreven: 'question',
  aantekening: 'question',
  volgt: 'follow',
  'volgt-niet': 'follow',
} as const

export type DoneAct = keyof typeof places
export type DonePlace = (typeof places)[DoneAct]

/** The address of a page on which an act is told, at the place where it is. */
export const afterAct = (path: string, act: DoneAct): string => `${path}?klaar=${act}#melding`

/** What the address says was done; nothing where it is none of these words. */
export const doneIn = (said: string | undefined): DoneAct | null =>
  said !== undefined && Object.hasOwn(places, said) ? (said as DoneAct) : null

export const isSaidAt = (done: DoneAct | null, place: DonePlace): done is DoneAct =>
  done !== null && places[done] === place
