// The footer: columns of links on a desk, folded on a phone.
import { type Lang, pathIn } from '#kernel/language.ts'
import { LogoLink, type NavLink } from './top-bar.tsx'

export type FooterColumn = { readonly title: string; readonly links: readonly NavLink[] }

const Links = ({ lang, links }: { lang: Lang; links: readonly NavLink[] }) => (
  <ul class="navl">
    {links.map(({ label, path }) => (
      <li key={path}>
        <a href={pathIn(lang, path)}>{label}</a>
      </li>
    ))}
  </ul>
)

type FootProps = { lang: Lang; siteName: string; columns: readonly FooterColumn[] }

// Both forms are in the page and the style sheet shows one: a fold that is open on a desk alone needs a script.
export const Foot = ({ lang, siteName, columns }: FootProps) => (
  <footer class="foot">
    <div class="wrap grid">
      <LogoLink lang={lang} siteName={siteName} ground="dark" />
      {columns.map(({ title, links }) => (
        <div key={title} class="cols-d">
          <h2>{title}</h2>
          <Links lang={lang} links={links} />
        </div>
      ))}
      {columns.map(({ title, links }) => (
        <details key={title}>
          <summary>{title}</summary>
          <Links lang={lang} links={links} />
        </details>
      ))}
    </div>
  </footer>
)
