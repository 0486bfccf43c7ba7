// Where am I: from the front page to this one.
import { type Lang, pathIn } from '#kernel/language.ts'
import type { Crumb } from '#kernel/page-view.ts'
import { say } from '../words.ts'

type CrumbTrailProps = { lang: Lang; crumbs: readonly Crumb[]; title: string; titleLang: string | undefined }

export const CrumbTrail = ({ lang, crumbs, title, titleLang }: CrumbTrailProps) => (
  <nav class="crumbs" aria-label={say(lang).frame.crumbs}>
    <ol class="wrap">
      {[{ label: say(lang).frame.home, path: '/' } as Crumb, ...crumbs].map(({ label, path, lang: of }) => (
        <li key={path}>
          <a href={pathIn(lang, path)}>
            {of === undefined || of === lang ? label : <span lang={of}>{label}</span>}
          </a>
        </li>
      ))}
      <li>
        <span aria-current="page" lang={titleLang}>
          {title}
        </span>
      </li>
    </ol>
  </nav>
)
