// Lists, tables and the front page in their states, for the tests of the house style.
import { Button } from '#ui/button.tsx'
import { DataTable } from '#ui/list/data-table.tsx'
import { Dates } from '#ui/list/dates.tsx'
import { Facets, GetForm, SortBar } from '#ui/list/facets.tsx'
import { Pager, Tabs } from '#ui/list/pager.tsx'
import { Row, Rows } from '#ui/list/rows.tsx'
import { FollowedItems, WorkList } from '#ui/list/work-list.tsx'
import { type EvidenceKind, Outcome } from '#ui/mark.tsx'
import { Doors, Hero, ThemeTiles, TryCard } from '#ui/screens/home.tsx'
import type { Tint } from '#ui/tag.tsx'
import type { Tone } from '#ui/turn.tsx'
import type { Specimen } from './specimens.tsx'

const _evidence: readonly EvidenceKind[] = ['measured', 'evaluated', 'estimated', 'experienced', 'sourced']
const tints: readonly Tint[] = ['innovatie', 'uitstroom', 'talent', 'uren', 'gezond', 'leren', 'neutraal']
const tones: readonly Tone[] = ['you', 'other', 'late', 'done']

/** Lists, tables and the front page; `text` stands where the words of a person can come. */
export const listSpecimens: readonly Specimen[] = [
  {
    name: 'rows',
    node: (lang, text) => (
      <Rows>
        <Row
          lang={lang}
          href="/a"
          title={text}
          meta={text}
          tint="leren"
          figure={{ value: text, evidence: 'sourced', text }}
        />
        <Row lang={lang} href="/b" title={text} titleLang="fr" glyph="calendar" />
        <Row lang={lang} href="/c" title={text} aside={<Outcome kind="part" lang={lang} />} />
      </Rows>
    ),
  },
  {
    name: 'narrowing',
    node: (lang, text) => (
      <div>
        <Facets
          lang={lang}
          action="/k"
          submitLabel={text}
          hidden={{ sorteer: text, regio: ['a'] }}
          facets={[
            {
              name: 'thema',
              title: text,
              open: true,
              options: [{ value: text, label: text, count: '9', checked: true }],
            },
          ]}
        />
        <SortBar
          lang={lang}
          heading={text}
          action="/k"
          value="naam"
          options={[{ value: 'naam', label: text }]}
          hidden={{ q: text }}
        />
        <GetForm action="/z" label={`${text} 2`}>
          <Button>{text}</Button>
        </GetForm>
        <Pager lang={lang} next="/k?na=1" />
      </div>
    ),
  },
  { name: 'pager', node: (lang) => <Pager lang={lang} previous="/k?voor=1" /> },
  {
    name: 'work',
    node: (lang, text) => (
      <div>
        <Tabs
          label={text}
          tabs={[
            { label: text, href: '/mijn', count: '4', current: true },
            { label: text, href: '/x' },
          ]}
        />
        <h2>{text}</h2>
        <WorkList
          lang={lang}
          items={tones.map((tone) => ({
            kind: text,
            title: text,
            titleLang: 'fr',
            href: `/${tone}`,
            text,
            turn: { tone, who: text, line: text },
            action: { label: text, href: `/${tone}/doe` },
          }))}
        />
        <h2>{text}</h2>
        <FollowedItems
          items={[
            {
              title: text,
              titleLang: 'fr',
              href: '/volgt',
              meta: text,
              standing: text,
              stop: { label: text, action: '/volgt/stop', values: { from: text } },
            },
          ]}
        />
        <h2>{text}</h2>
        <Dates
          lang={lang}
          items={[
            { title: text, href: '/m', line: text, day: '2026-12-03' },
            { title: text, href: '/n' },
          ]}
        />
        <Dates lang={lang} items={[{ title: text, href: '/o', line: text }]} />
      </div>
    ),
  },
  {
    name: 'table',
    node: (_lang, text) => (
      <DataTable
        caption={text}
        captionHidden
        columns={[{ label: 'a' }, { label: 'b', phoneLabel: '' }, { label: 'c', numeric: true }]}
        rows={[
          { group: text },
          [
            text,
            <a key="l" href="/x">
              {text}
            </a>,
            text,
          ],
          [text, '', '2'],
        ]}
      />
    ),
  },
  {
    name: 'home',
    node: (lang, text) => (
      <div>
        <Hero title={text} lead={text} picture={<img src="/h.svg" alt={text} />} caption={text} />
        <Doors doors={[{ title: text, href: '/d', text }]} />
        <ThemeTiles
          themes={tints.map((tint) => ({ title: text, href: `/${tint}`, tint, text, count: '9' }))}
        />
        <TryCard lang={lang} outcome="not" title={text} sayLang="fr" href="/e" text={text} who={text} />
        <TryCard lang={lang} outcome="yes" title={text} href="/e2" text={text} who={text} />
      </div>
    ),
  },
]
