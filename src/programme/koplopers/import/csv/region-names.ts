// Names in use for one or more of the 28 regions, beside their own: older ones, plans, provinces.

/** The code that stands for "all of them" in a cell of themes, sectors or regions. */
export const everything = '*'

const brabant = ['west-brabant', 'midden-brabant', 'noordoost-brabant', 'zuidoost-brabant']
const north = ['groningen', 'friesland', 'drenthe']

export const regionNames: Readonly<Record<string, readonly string[]>> = {
  'Noord-Nederland': north,
  Noord: north,
  Zwolle: ['ijsselvecht'],
  Gelderland: ['achterhoek', 'midden-gelderland', 'zuid-west-gelderland', 'stedendriehoek-noordwest-veluwe'],
  Limburg: ['noord-en-midden-limburg', 'zuid-limburg'],
  Brabant: brabant,
  'Noord-Brabant': brabant,
  Fryslân: ['friesland'],
  'Noordwest-Veluwe en Stedendriehoek': ['stedendriehoek-noordwest-veluwe'],
  'Stedendriehoek/Noord-Veluwe': ['stedendriehoek-noordwest-veluwe'],
  'Gooi- en Vechtstreek': ['gooi-en-vechtstreek'],
  'Utrecht en omgeving': ['utrecht'],
  'Amersfoort en omgeving': ['amersfoort'],
  'Amersfoort-Eemland': ['amersfoort'],
  'Zaanstreek en Waterland': ['zaanstreek-waterland'],
  'Groot Amsterdam': ['amsterdam'],
  'Amstelland, Kennemerland en Meerlanden': ['kennemerland-amstelland-meerlanden'],
  Rijnstreek: ['rijn-gouwe'],
  'Haaglanden en Nieuwe Waterweg-Noord': ['haaglanden'],
  Rotterdam: ['rijnmond'],
  Landelijk: [everything],
  Nationwide: [everything],
}

/** The same for themes and sectors. */
export const allNames: Readonly<Record<'themes' | 'sectors', readonly string[]>> = {
  themes: ['alle', 'all', 'alle themas', 'all themes'],
  sectors: ['alle', 'all', 'alle branches', 'all sectors'],
}
