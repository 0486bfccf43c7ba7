// What the desk knows already, beside the field in which it is told anew: read, not copied.
import type { ComponentChildren } from 'preact'
import type { Lang } from '#kernel/language.ts'
import { Card } from '#ui/card.tsx'
import { Columns, Stack } from '#ui/layout.tsx'
import { Prose } from '#ui/prose.tsx'

export type Source = { readonly title: string; readonly texts: readonly string[]; readonly lang: Lang }

type BesideProps = { sources: readonly Source[]; lang: Lang; hint: string; children: ComponentChildren }

/** A field with its sources, each under its own heading: beside it on a desk, above it on a phone. */
export const WithSource = ({ sources, lang, hint, children }: BesideProps) => {
  if (sources.length === 0) return children
  return (
    <div class="field">
      <Columns
        place="half"
        main={
          <Stack>
            {sources.map(({ title, texts, lang: written }) => (
              <Card key={title} title={title} tone="cream">
                {texts.map((text, at) => (
                  <Prose key={at} text={text} {...(written === lang ? {} : { lang: written })} />
                ))}
                <p class="meta">{hint}</p>
              </Card>
            ))}
          </Stack>
        }
        side={children}
      />
    </div>
  )
}
