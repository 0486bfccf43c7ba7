// Where everything about rules lives.
export const hubPath = '/ruimte-in-de-regels'
export const findPath = `${hubPath}/zoeken`
export const answersPath = `${hubPath}/mag-dit`
export const obstaclesPath = `${hubPath}/knelpunten`

export const answerPath = ({ slug }: { readonly slug: string }): string => `${answersPath}/${slug}`
export const obstaclePath = ({ slug }: { readonly slug: string }): string => `${obstaclesPath}/${slug}`

/** What each body that answers questions promised, and how it went. */
export const bodiesPath = `${hubPath}/ministeries`
export const bodyPath = (code: string): string => `${bodiesPath}/${code}`

/** Every page that shows answers or knelpunten carries this cache tag. */
export const rulesTag = 'rules'

/** Pages that tell of questions to bodies, who is at move and who was in time, carry this one. */
export const termsTag = 'rule-terms'
