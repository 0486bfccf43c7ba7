/** Names as in a sentence: "Groningen, Friesland en Drenthe". */
export const inARow = (names: readonly string[], and: string): string => {
  const last = names[names.length - 1] ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${and} ${last}`
}
