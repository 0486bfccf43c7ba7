import { number } from '#kernel/dates.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import type { Door } from '#platform/module.ts'
import { Icon } from '#ui/icons/icon.tsx'
import { glyphOf, tintOf } from '#ui/tag.tsx'
import type { Words } from '../messages.ts'

export type ThemeTile = {
  slug: string
  tint: string
  name: string
  goal: string
  count: number
  path: string
}

type HomeProps = { t: Words; lang: Lang; hero: string; doors: readonly Door[]; themes: readonly ThemeTile[] }

const Hero = ({ t, hero }: { t: Words; hero: string }) => (
  <div class="hero">
    <div class="wrap">
      <div class="txt">
        <h1>{t.home.title}</h1>
        <p class="lead">{t.home.lead}</p>
      </div>
      <figure>
        <img src={hero} alt={t.home.picture} width="606" height="588" />
        <figcaption class="meta">{t.home.caption}</figcaption>
      </figure>
    </div>
  </div>
)

const DoorItem = ({ door, lang }: { door: Door; lang: Lang }) => (
  <li class="cover">
    <h2>
      <a href={pathIn(lang, door.path)}>{door.title}</a>
    </h2>
    <p>
      {door.count !== undefined && <b>{number(door.count, lang)} </b>}
      {door.text}
    </p>
  </li>
)

const Tile = ({ tile, lang, t }: { tile: ThemeTile; lang: Lang; t: Words }) => (
  <li class={`theme cover th-${tintOf(tile.tint)}`}>
    <h3>
      <a href={pathIn(lang, tile.path)}>{tile.name}</a>
    </h3>
    <p>{tile.goal}</p>
    <p class="n">{t.home.koplopersOn(number(tile.count, lang))}</p>
    <Icon name={glyphOf(tintOf(tile.tint))} />
  </li>
)

/** The front page: what works, and the ways in that exist. */
export const HomePage = ({ t, lang, hero, doors, themes }: HomeProps): PageView => ({
  title: t.siteName,
  description: t.home.description,
  body: (
    <>
      <Hero t={t} hero={hero} />
      <div class="wrap">
        <ul class="doors">
          {doors.map((door) => (
            <DoorItem key={door.path} door={door} lang={lang} />
          ))}
        </ul>
        <section class="band">
          <div class="band-h">
            <h2>{t.home.themes}</h2>
          </div>
          <ul class="themes">
            {themes.map((tile) => (
              <Tile key={tile.slug} tile={tile} lang={lang} t={t} />
            ))}
          </ul>
        </section>
      </div>
    </>
  ),
})
