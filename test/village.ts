// The few people and things of the demo network that tests lean on.

export const village = {
  adviser: 'adviseur@demo.invalid',
  secondAdviser: 'tweede-adviseur@demo.invalid',
  handler: 'zaakbehandelaar@demo.invalid',
  secondHandler: 'tweede-zaakbehandelaar@demo.invalid',
  coordinator: 'bureau@demo.invalid',
  officialVws: 'ambtenaar-vws@demo.invalid',
  officialOcw: 'ambtenaar-ocw@demo.invalid',
  editor: 'redacteur@demo.invalid',
  nurse: 'wijkverpleegkundige@demo.invalid',
  teacher: 'docent@demo.invalid',
  koploper: 'rooster-van-ons-samen',
} as const
