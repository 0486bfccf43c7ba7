import { type Lang, pathIn } from '#kernel/language.ts'
import { Tag } from '#ui/tag.tsx'
import { areaPath } from '../addresses.ts'
import { type Atlas, sharedAreas } from '../atlas.ts'
import type { Words } from '../messages.ts'

/** Why there are fewer areas than regions, in sentences made from the areas themselves (T1, V6). */
export const CountedAreas = ({ t, lang, atlas }: { t: Words; lang: Lang; atlas: Atlas }) => (
  <div class="text">
    <p>{t.areas.why(atlas.areas.size, atlas.regions.size)}</p>
    <ul>
      {sharedAreas(atlas).map((area) => (
        <li key={area.slug}>
          <a href={pathIn(lang, areaPath(area.slug))}>{t.areas.shared(area.name, area.regions.length)}</a>{' '}
          {area.drafted && <Tag>{t.areas.drafted}</Tag>}
        </li>
      ))}
      <li>{t.areas.others}</li>
    </ul>
  </div>
)
