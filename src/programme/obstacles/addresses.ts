// Where everything about rules lives.
export const hubPath = '/ruimte-in-de-regels'
export const findPath = `${hubPath}/zoeken`
export const answersPath = `${hubPath}/mag-dit`
export const obstaclesPath = `${hubPath}/knelpunten`

export const answerPath = ({ slug }: { readonly slug: string }): string => `${answersPath}/${slug}`
export const obstaclePath = ({ slug }: { readonly slug: string }): string => `${obstaclesPath}/${slug}`

/** Every page that shows answers or knelpunten carries this cache tag. */
export const rulesTag = 'rules'
