// The header: logo, main menu, search, account and the other language.
import { type Lang, pathIn } from '#kernel/language.ts'
import { Icon } from '../icons/icon.tsx'
import { Logo } from '../icons/logo.tsx'
import { say } from '../words.ts'

export type NavLink = { readonly label: string; readonly path: string }
export type Tools = { search?: boolean; account: 'visitor' | { readonly name: string } }

type TopBarProps = {
  lang: Lang
  siteName: string
  nav: readonly NavLink[]
  section: string | undefined
  tools: Tools
  path: string
}

/** The name in two lines beside the sign, as in the logo: the last word comes under the others. */
export const LogoLink = ({
  lang,
  siteName,
  ground,
}: {
  lang: Lang
  siteName: string
  ground: 'light' | 'dark'
}) => (
  <a class="logo" href={pathIn(lang, '/')}>
    <Logo ground={ground} />
    <span>{siteName}</span>
  </a>
)

const NavList = ({ lang, nav, section, path }: Pick<TopBarProps, 'lang' | 'nav' | 'section' | 'path'>) => {
  const here = path.split('?')[0]
  // one mark at most: a page that is an entry itself is not also somewhere within another one
  const within = nav.some((item) => item.path === here) ? undefined : section
  return (
    <ul>
      {nav.map((item) => (
        <li key={item.path}>
          <a
            href={pathIn(lang, item.path)}
            aria-current={item.path === here ? 'page' : item.path === within ? 'true' : undefined}
          >
            {item.label}
          </a>
        </li>
      ))}
    </ul>
  )
}

const Account = ({ lang, account }: { lang: Lang; account: Tools['account'] }) => {
  const words = say(lang).frame
  if (account === 'visitor')
    return (
      <a class="tool" href={pathIn(lang, '/inloggen')}>
        <Icon name="account" /> {words.signIn}
      </a>
    )
  return (
    <a class="tool" href={pathIn(lang, '/mijn')}>
      <Icon name="account" />
      <span class="vh">{words.mine}: </span>
      <span class="name">{account.name}</span>
    </a>
  )
}

const OtherLanguage = ({ lang, path }: { lang: Lang; path: string }) => {
  const other: Lang = lang === 'nl' ? 'en' : 'nl'
  return (
    <a class="tool" href={pathIn(other, path)} lang={other} hreflang={other} rel="alternate">
      {say(lang).frame.otherLanguage}
    </a>
  )
}

export const TopBar = ({ lang, siteName, nav, section, tools, path }: TopBarProps) => {
  const words = say(lang).frame
  return (
    <header class="top">
      <div class="wrap">
        <LogoLink lang={lang} siteName={siteName} ground="light" />
        <nav class="nav" aria-label={words.mainMenu}>
          <NavList lang={lang} nav={nav} section={section} path={path} />
        </nav>
        <ul class="tools">
          {tools.search && (
            <li>
              <a class="tool" href={pathIn(lang, '/zoeken')}>
                <Icon name="search" /> {words.search}
              </a>
            </li>
          )}
          <li>
            <Account lang={lang} account={tools.account} />
          </li>
          <li class="hid">
            <OtherLanguage lang={lang} path={path} />
          </li>
        </ul>
        <details class="menu pop">
          <summary>
            <Icon name="menu" /> {words.menu}
          </summary>
          <nav aria-label={words.phoneMenu}>
            <NavList lang={lang} nav={nav} section={section} path={path} />
            <OtherLanguage lang={lang} path={path} />
          </nav>
        </details>
      </div>
    </header>
  )
}
