// Where regions and their areas are read, and the cache tag of those pages.
export const regionsPath = '/regios'
export const areasPath = '/raat'
export const regionPath = (slug: string): string => `${regionsPath}/${slug}`
export const areaPath = (slug: string): string => `${areasPath}/${slug}`

/** Every page that shows regions, areas or their contact cards carries this cache tag. */
export const regionsTag = 'regions'

/** Says in public that there were 24 regions with a plan; the list of them was found nowhere. */
export const countSource =
  'https://www.sigra.nl/nieuwsbericht/uitvoering-raat-sigra-regios-een-prestatie-van-formaat'
