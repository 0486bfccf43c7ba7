import { slugOf } from '#kernel/text.ts'

const longest = 80

/** The first free address for a name: 'zorghuis', 'zorghuis-2', …; takes it from then on. */
export const claimSlug = (name: string, taken: Set<string>): string => {
  const plain = slugOf(name) || 'organisatie'
  let slug = plain
  for (let nth = 2; taken.has(slug); nth += 1) {
    const tail = `-${nth}`
    slug = plain.slice(0, longest - tail.length).replace(/-+$/, '') + tail
  }
  taken.add(slug)
  return slug
}
