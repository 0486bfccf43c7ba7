// Looks for what seems to point to a person, so that a reporter can take it out; a hint, never a refusal; pure.

const signs: readonly RegExp[] = [
  // mail address
  /[\w.+-]+@[\w-]+\.[\w.]+/gu,
  // phone: 06-12345678, 020 123 45 67, +31 6 …
  /(?<!\d)(?:\+31|0031|0)[\s-]?\d(?:[\s-]?\d){7,9}(?!\d)/gu,
  // citizen service number, patient number: eight or nine digits in a row, or grouped
  /(?<!\d)\d{3}[ .]?\d{3}[ .]?\d{2,3}(?!\d)/gu,
  // date of birth
  /\b(?:geboren|geb\.|born)\s+(?:op\s+|on\s+)?\d{1,2}[-/ ]\S+/giu,
  // a title with a name: mevrouw De Vries, dhr. Bakker, Mr Smith
  /\b(?:[Mm]evrouw|[Mm]eneer|[Mm]evr\.|[Mm]w\.|[Dd]hr\.|[Dd]okter|[Zz]uster|[Bb]roeder|M(?:rs?|s)\.?)\s+(?:(?:[Vv]an|[Dd]en?|[Dd]er|[Hh]et|[Tt]e[rn])\s+)*\p{Lu}[\p{L}'’-]+/gu,
]

/** The pieces of a text that may be a name, a number or an address of somebody; each once, at most five. */
export const personalSigns = (text: string): string[] => {
  const found = signs.flatMap((sign) => [...text.matchAll(sign)].map((match) => match[0].trim()))
  const whole = found.filter((one) => !found.some((other) => other !== one && other.includes(one)))
  return [...new Set(whole)].slice(0, 5)
}
