/** The public page of an organisation. */
export const organisationPath = (slug: string): string => `/organisaties/${slug}`
