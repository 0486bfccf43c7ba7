// What the desk knows already, beside the field in which it is told anew: read, not copied.
import type { ComponentChildren } from 'preact'
import type { Lang } from '#kernel/language.ts'
import { Card } from '#ui/card.tsx'
import { Columns } from '#ui/layout.tsx'
import { Prose } from '#ui/prose.tsx'

export type Source = { readonly title: string; readonly texts: readonly string[]; readonly lang: Lang }

type BesideProps = { source: Source | null; lang: Lang; hint: string; children: ComponentChildren }

/** A field with its source: beside it on a desk, above it on a phone. */
export const WithSource = ({ source, lang, hint, children }: BesideProps) => {
  if (source === null) return children
  return (
    <div class="field">
      <Columns
        place="half"
        main={
          <Card title={source.title} tone="cream">
            {source.texts.map((text, at) => (
              <Prose key={at} text={text} {...(source.lang === lang ? {} : { lang: source.lang })} />
            ))}
            <p class="meta">{hint}</p>
          </Card>
        }
        side={children}
      />
    </div>
  )
}
