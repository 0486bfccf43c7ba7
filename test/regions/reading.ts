// Reads the pages of regions and areas as a visitor would.

/** The part of a page inside main. */
export const mainOf = (text: string): string => text.slice(text.indexOf('<main'), text.indexOf('</main>'))

export const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .trim()

export type ReadTile = { readonly href: string; readonly text: string; readonly shade: string }

/** The tiles of the map, in their order, with what they are called; what is seen must say the same. */
export const tilesOf = (text: string): ReadTile[] =>
  [...text.matchAll(/<a class="tl (q\d)" href="([^"]+)" aria-label="([^"]+)">(.*?)<\/a>/g)].map(
    ([, shade = '', href = '', name = '', inside = '']) => {
      const said = name.replaceAll(',', '')
      if (!said.startsWith(plain(inside).replaceAll(',', '')))
        throw new Error(`a tile shows ${plain(inside)} and is called ${name}`)
      return { href, shade, text: name }
    },
  )

/** The number in a tile; none counts as zero. */
export const countIn = (tile: ReadTile): number => Number(/(\d+) Kop/.exec(tile.text)?.[1] ?? 0)

/** The different addresses of links in a page that begin with this. */
export const linksTo = (text: string, start: string): string[] => [
  ...new Set(
    [...text.matchAll(/href="([^"#?]+)"/g)]
      .map((match) => match[1] ?? '')
      .filter((href) => href.startsWith(start)),
  ),
]
