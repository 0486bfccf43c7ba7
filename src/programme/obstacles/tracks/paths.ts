/** Where officials read the questions of the desk. */
export const questionsPath = '/werk/vragen'

/** Keeps what is typed on a question, and sends nothing. */
export const keepPath = (id: string): string => `${questionsPath}/${id}/concept`
