// Public knelpunten for who works on them: the list, one, and the way to put two together and to take them apart.
import type { LiveSite } from '../journeys/site.ts'
import { words } from '../journeys/words.ts'
import type { State } from './state.ts'

const bench = '/werk/knelpunten'
const apart = 'stage-lopen-in-de-avond-vanaf-18-jaar'
const page = 'roosters-en-vaardigheden-delen-in-een-flexpool'
const part = 'zien-wie-er-kan-invallen-bij-een-andere-werkgever'
const at = (path: string) => (_site: LiveSite) => `${bench}${path}`

export const bundlingPages: readonly State[] = [
  { name: 'public knelpunten, an editor', role: 'editor', path: at(''), english: true },
  { name: 'public knelpunten, searched in vain', role: 'editor', path: at('?q=zandkasteel') },
  { name: 'one with another in it, an editor', role: 'editor', path: at(`/${page}`), english: true },
  { name: 'one with another in it, a handler', role: 'handler', path: at(`/${page}`) },
  { name: 'one that was taken apart, an editor', role: 'editor', path: at(`/${apart}`) },
  {
    name: 'what it costs people, the coordinator',
    role: 'coordinator',
    path: at(`/${page}/wat-het-kost`),
    english: true,
  },
  {
    name: 'what it costs people, nothing written',
    role: 'coordinator',
    path: at('/een-bonus-voor-wie-meer-uren-gaat-werken/wat-het-kost'),
  },
  {
    name: 'with which one, those that look alike',
    role: 'editor',
    path: at(`/${page}/samenvoegen`),
    english: true,
  },
  {
    name: 'with which one, searched in vain',
    role: 'editor',
    path: at(`/${page}/samenvoegen?q=zandkasteel`),
  },
  {
    name: 'putting together, beforehand, without a reason',
    role: 'editor',
    path: at(`/${page}/samenvoegen/${apart}`),
    english: true,
    act: async (window, _site, lang) => {
      await window.getByRole('button', { name: words(lang).bundling.merge.send, exact: true }).click()
      await window.getByRole('alert').waitFor()
    },
  },
  {
    name: 'putting together, beforehand',
    role: 'editor',
    path: at(`/${apart}/samenvoegen/${page}`),
    english: true,
  },
  {
    name: 'taking apart, without a reason',
    role: 'editor',
    path: at(`/${part}/uit-elkaar`),
    english: true,
    act: async (window, _site, lang) => {
      await window.getByRole('button', { name: words(lang).bundling.apart.send, exact: true }).click()
      await window.getByRole('alert').waitFor()
    },
  },
  {
    name: 'knelpunt with another in it, anybody',
    role: 'visitor',
    path: () => `/ruimte-in-de-regels/knelpunten/${page}`,
    english: true,
  },
]
