// Menu entries of the pages that belong to no module.
import type { NavItem } from '#platform/module.ts'
import { messages as audience } from './audience/audiences.ts'
import { messages } from './messages.ts'

const { nl, en } = messages

export const appNav: readonly NavItem[] = [
  {
    place: 'join',
    label: { nl: audience.nl.all, en: audience.en.all },
    path: '/voor',
    action: 'audience.read',
  },
  { place: 'about', label: { nl: nl.theme.all, en: en.theme.all }, path: '/themas', action: 'theme.list' },
  { place: 'work', label: { nl: nl.work.title, en: en.work.title }, path: '/mijn', action: 'work.list' },
  { place: 'about', label: { nl: nl.about.title, en: en.about.title }, path: '/over', action: 'site.about' },
  {
    place: 'about',
    label: { nl: nl.contact.title, en: en.contact.title },
    path: '/contact',
    action: 'site.about',
  },
  {
    place: 'site',
    label: { nl: nl.accessibility.title, en: en.accessibility.title },
    path: '/toegankelijkheid',
    action: 'site.about',
  },
  {
    place: 'site',
    label: { nl: nl.privacy.title, en: en.privacy.title },
    path: '/privacy',
    action: 'site.about',
  },
]
