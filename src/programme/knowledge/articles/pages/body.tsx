// The body of an article: its blocks under their headings.
import type { Lang } from '#kernel/language.ts'
import { Note } from '#ui/card.tsx'
import { Section } from '#ui/layout.tsx'
import { Bullets, Linked, Steps } from '#ui/prose.tsx'
import type { Block } from '../../schema.ts'

const Piece = ({ block, lang }: { block: Block; lang: Lang }) => {
  const said = (text: string) => <Linked text={text} lang={lang} />
  if ('p' in block) return <p>{said(block.p)}</p>
  if ('ul' in block) return <Bullets items={block.ul.map(said)} />
  if ('ol' in block) return <Steps items={block.ol.map(said)} />
  return 'note' in block ? <Note>{said(block.note)}</Note> : null
}

type Part = { readonly title: string | null; readonly blocks: Block[] }

/** What stands under each heading; what comes before the first has none. */
const partsOf = (blocks: readonly Block[]): Part[] => {
  const parts: Part[] = []
  for (const block of blocks) {
    const last = parts[parts.length - 1]
    if ('h' in block) parts.push({ title: block.h, blocks: [] })
    else if (last) last.blocks.push(block)
    else parts.push({ title: null, blocks: [block] })
  }
  return parts
}

/** `lang` is that of the reader: links stay within it, also where the text itself is in the other. */
export const Body = ({ blocks, lang }: { blocks: readonly Block[]; lang: Lang }) => (
  <>
    {partsOf(blocks).map(({ title, blocks: inside }, at) => {
      const pieces = inside.map((block, index) => <Piece key={index} block={block} lang={lang} />)
      if (title !== null)
        return (
          <Section key={at} title={title}>
            {pieces}
          </Section>
        )
      return (
        <div key={at} class="sec">
          {pieces}
        </div>
      )
    })}
  </>
)
