/** Every page that shows articles, events or schemes carries this cache tag. */
export const knowledgeTag = 'knowledge'
