/** Every page that shows Koplopers carries this cache tag. */
export const koplopersTag = 'koplopers'
