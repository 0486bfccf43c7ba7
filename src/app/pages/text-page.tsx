import type { ComponentChildren } from 'preact'
import type { PageView } from '#kernel/page-view.ts'
import { Band, Head } from '#ui/layout.tsx'

export type TextPageProps = { title: string; lead: string; children: ComponentChildren }

/** A page of running text: about, privacy, accessibility, contact. */
export const TextPage = ({ title, lead, children }: TextPageProps): PageView => ({
  title,
  description: lead,
  crumbs: [],
  body: (
    <>
      <Head title={title} lead={lead} />
      <Band>
        <div class="text">{children}</div>
      </Band>
    </>
  ),
})
