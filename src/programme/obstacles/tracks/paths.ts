/** Where officials read the questions of the desk. */
export const questionsPath = '/werk/vragen'
