-- What a theme is about, which themes lie near it, and who pulls it.
alter table theme add column intro_nl text not null default '', add column intro_en text not null default '',
  add column related text[] not null default '{}';
update theme set related = array['gezond-werken', 'werken-naar-talent'],
  intro_nl = 'Het werk slimmer en prettiger verdelen: wie doet wat, met welk hulpmiddel, en wat kan weg? Vaak zit de winst in kleine dingen: een registratie minder, een taak die iemand anders graag doet, een hulpmiddel dat echt gebruikt wordt. Hier vind je wat teams probeerden en wat het hun aan tijd en werkplezier opleverde.',
  intro_en = 'Dividing the work in a smarter and more pleasant way: who does what, with which aid, and what can go? The gain is often in small things: one registration less, a task that somebody else likes to do, an aid that is really used. Here is what teams tried, and what it brought them in time and pleasure.'
  where slug = 'arbeidsinnovatie';
update theme set related = array['gezond-werken', 'leven-lang-ontwikkelen'],
  intro_nl = 'Mensen blijven waar ze gezien worden, kunnen leren en een goede start hadden. Een vertrek begint zelden op de dag van de opzegging. Daarom gaat dit thema over de eerste honderd dagen, het gesprek dat op tijd komt, en een loopbaan die dichtbij verder kan.',
  intro_en = 'People stay where they are seen, can learn and had a good start. Leaving rarely begins on the day of the notice. So this theme is about the first hundred days, the talk that comes in time, and a career that can go on close by.'
  where slug = 'uitstroom-beperken';
update theme set related = array['leven-lang-ontwikkelen', 'meer-uren-werken'],
  intro_nl = 'Ieders talent telt: van zij-instromers, van nieuwkomers, van mensen die lang aan de kant stonden. Dat vraagt een baan die past bij de mens, en collega’s die tijd krijgen om te begeleiden. Hier zie je welke routes lukten, en waar ze vastliepen.',
  intro_en = 'Everybody’s talent counts: of career changers, of newcomers, of people who stood aside for long. That takes a job that fits the person, and colleagues who get time to guide. Here you see which routes worked, and where they got stuck.'
  where slug = 'werken-naar-talent';
update theme set related = array['uitstroom-beperken', 'werken-naar-talent'],
  intro_nl = 'Veel mensen in zorg en welzijn werken in deeltijd, en een deel wil best meer uren. Het rooster, de opvang of het contract maakt dat nog niet mogelijk. Dit thema gaat over ruimte maken voor wie wil, met een weg terug voor wie dat nodig heeft.',
  intro_en = 'Many people in care and welfare work part-time, and some would like more hours. The roster, the childcare or the contract does not allow it yet. This theme is about making room for who wants to, with a way back for who needs one.'
  where slug = 'meer-uren-werken';
update theme set related = array['uitstroom-beperken', 'arbeidsinnovatie'],
  intro_nl = 'Werk dat energie geeft houdt mensen gezond: rust na een heftige dienst, ritme in de nacht, een team dat elkaar opvangt. Niet alles wat logisch klinkt helpt ook. Juist hier staan pogingen die niet lukten naast wat wel werkte.',
  intro_en = 'Work that gives energy keeps people healthy: rest after a hard shift, rhythm at night, a team that catches each other. Not everything that sounds logical helps. Here above all, tries that did not work stand next to what did.'
  where slug = 'gezond-werken';
update theme set related = array['werken-naar-talent', 'uitstroom-beperken'],
  intro_nl = 'Leren hoort bij het werk, voor de student in de eerste week en voor de collega met dertig jaar ervaring. Scholen en werkgevers maken samen plekken waar je leert terwijl je werkt. Hier staan de meeste Koplopers, en dus de meeste lessen om over te nemen.',
  intro_en = 'Learning is part of the work, for the student in the first week and for the colleague of thirty years. Schools and employers together make places where you learn while you work. Most Koplopers are here, and so are most lessons to take over.'
  where slug = 'leven-lang-ontwikkelen';
alter table theme alter column intro_nl drop default, alter column intro_en drop default;

create table theme_ambassador (
  id uuid primary key,
  theme text not null references theme (slug),
  -- shown as the person wants to be called; empty where only the role is known
  name text,
  role_nl text not null,
  role_en text not null,
  from_day date not null,
  -- the first day on which they no longer are
  until_day date
);
comment on column theme_ambassador.name is 'personal: name of the ambassador; ground: consent; retention: until the end of the term';
create index theme_ambassador_theme on theme_ambassador (theme, from_day);
