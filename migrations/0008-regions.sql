-- Regions to read: where each lies on the tile map, how it was called before, the areas that share a plan
-- (regionaal actieplan aanpak tekorten, RAAT), what is known of those plans, and whom to ask.

create table country_part (
  code text primary key,
  position integer not null,
  name_nl text not null,
  name_en text not null
);

-- Every region is one tile of the same size on a grid; the place is about right and can be edited.
create table region_tile (
  region text primary key references region (slug),
  part text not null references country_part (code),
  col integer not null check (col between 1 and 6),
  row integer not null check (row between 1 and 7),
  unique (col, row)
);

-- until_day is the first day on which the region no longer had this name.
create table region_name_before (
  region text not null references region (slug),
  name text not null,
  until_day date not null,
  source_url text not null,
  primary key (region, name)
);

-- What others call it ('name'), and what lies within it ('within'), as read in the source.
create table region_alias (
  region text not null references region (slug),
  name text not null,
  kind text not null check (kind in ('name', 'within')),
  source_url text not null,
  primary key (region, name)
);

-- An area has one plan over one or more regions. drafted: which regions share it is our assumption, no source says so.
create table raat_area (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  sort_key text collate "C" not null,
  drafted boolean not null default false,
  note_nl text,
  note_en text,
  check ((note_nl is null) = (note_en is null))
);
create table raat_area_region (
  area_id uuid not null references raat_area (id),
  region text not null unique references region (slug),
  primary key (area_id, region)
);
create table raat_party (
  area_id uuid not null references raat_area (id),
  position integer not null,
  party_group text not null check (party_group in ('employer', 'workers', 'profession', 'education', 'government', 'purchaser', 'client')),
  name text not null,
  source_url text not null,
  primary key (area_id, position)
);
create table raat_document (
  area_id uuid not null references raat_area (id),
  position integer not null,
  -- as the document calls itself
  label text not null,
  url text not null,
  publisher text not null,
  dated date,
  primary key (area_id, position)
);

-- A role first; a person only while he or she agrees, up to and including consent_until.
create table contact_card (
  id uuid primary key,
  import_key text not null unique,
  region text references region (slug),
  area_id uuid references raat_area (id),
  position integer not null,
  reality text not null check (reality in ('real', 'invented')),
  role_nl text not null,
  role_en text not null,
  organisation text not null,
  person_name text,
  email text,
  phone text,
  consent_until date,
  check (num_nonnulls(region, area_id) = 1),
  check (person_name is null or consent_until is not null)
);
comment on column contact_card.person_name is 'personal: who answers questions about a region; ground: consent; retention: shown up to consent_until, taken out at the next import after it';
comment on column contact_card.email is 'personal: address of the person, or of the role where no person is named; ground: consent; retention: as person_name';
comment on column contact_card.phone is 'personal: number of the person, or of the role where no person is named; ground: consent; retention: as person_name';
comment on column contact_card.consent_until is 'personal: the last day for which the person agreed to be named; ground: consent; retention: as person_name';
create index contact_card_region on contact_card (region);
create index contact_card_area on contact_card (area_id);

insert into country_part (code, position, name_nl, name_en) values
  ('noord', 1, 'Noord', 'North'),
  ('oost', 2, 'Oost', 'East'),
  ('midden', 3, 'Midden', 'Centre'),
  ('noordwest', 4, 'Noordwest', 'Northwest'),
  ('zuidwest', 5, 'Zuidwest', 'Southwest'),
  ('zuid', 6, 'Zuid', 'South');

insert into region_tile (region, part, col, row) values
  ('friesland', 'noord', 5, 1),
  ('groningen', 'noord', 6, 1),
  ('drenthe', 'noord', 6, 2),
  ('ijsselvecht', 'oost', 5, 2),
  ('stedendriehoek-noordwest-veluwe', 'oost', 5, 3),
  ('twente', 'oost', 6, 3),
  ('achterhoek', 'oost', 6, 4),
  ('zuid-west-gelderland', 'oost', 4, 5),
  ('midden-gelderland', 'oost', 5, 5),
  ('flevoland', 'midden', 4, 3),
  ('gooi-en-vechtstreek', 'midden', 4, 4),
  ('amersfoort', 'midden', 5, 4),
  ('utrecht', 'midden', 3, 5),
  ('noord-holland-noord', 'noordwest', 3, 2),
  ('kennemerland-amstelland-meerlanden', 'noordwest', 2, 3),
  ('zaanstreek-waterland', 'noordwest', 3, 3),
  ('amsterdam', 'noordwest', 3, 4),
  ('haaglanden', 'zuidwest', 1, 5),
  ('rijn-gouwe', 'zuidwest', 2, 5),
  ('rijnmond', 'zuidwest', 1, 6),
  ('drechtsteden', 'zuidwest', 2, 6),
  ('zeeland', 'zuidwest', 1, 7),
  ('midden-brabant', 'zuid', 3, 6),
  ('noordoost-brabant', 'zuid', 4, 6),
  ('noord-en-midden-limburg', 'zuid', 5, 6),
  ('west-brabant', 'zuid', 2, 7),
  ('zuidoost-brabant', 'zuid', 4, 7),
  ('zuid-limburg', 'zuid', 5, 7);

insert into region_name_before (region, name, until_day, source_url) values
  ('rijn-gouwe', 'Rijnstreek', '2022-09-01', 'https://github.com/edwindj/sdmxdata');

insert into region_alias (region, name, kind, source_url) values
  ('ijsselvecht', 'Zwolle', 'name', 'https://wgvzorgenwelzijn.nl/werkgebied'),
  ('stedendriehoek-noordwest-veluwe', 'Stedendriehoek/Noord-Veluwe', 'name', 'https://wgvzorgenwelzijn.nl/werkgebied'),
  ('amersfoort', 'Amersfoort-Eemland', 'name', 'https://utrechtzorg.net/diensten/netwerken/raat'),
  ('amsterdam', 'Groot Amsterdam', 'name', 'https://www.regioplus.nl/nieuws/2018/mensen-met-afstand-tot-de-arbeidsmarkt-aan-de-slag'),
  ('haaglanden', 'Haaglanden en Nieuwe Waterweg-Noord', 'name', 'https://www.regioplus.nl/nieuws/2018/mensen-met-afstand-tot-de-arbeidsmarkt-aan-de-slag'),
  ('rijnmond', 'Rotterdam', 'name', 'https://www.regioplus.nl/nieuws/2018/mensen-met-afstand-tot-de-arbeidsmarkt-aan-de-slag'),
  ('midden-gelderland', 'Arnhem', 'within', 'https://docplayer.nl/4986094'),
  ('midden-gelderland', 'Ede', 'within', 'https://docplayer.nl/4986094'),
  ('zuid-west-gelderland', 'Nijmegen', 'within', 'https://docplayer.nl/4986094'),
  ('zuid-west-gelderland', 'Rivierenland', 'within', 'https://docplayer.nl/4986094');

insert into raat_area (id, slug, name, sort_key, drafted, note_nl, note_en) values
  ('01a2046b-a5c5-7187-a6d9-49d00ec83dd9', 'noord-nederland', 'Noord-Nederland', 'noordnederland', false, 'Groningen, Friesland en Drenthe hebben samen één plan, met vijf actielijnen. Ruim zestig bestuurders steunden het op 18 januari 2018 in Assen.', 'Groningen, Friesland and Drenthe have one plan together, with five lines of action. More than sixty board members backed it in Assen on 18 January 2018.'),
  ('01a2046b-a5c6-7637-b326-4e6bee33f577', 'ijsselvecht-en-stedendriehoek', 'IJsselvecht, Stedendriehoek en Noordwest-Veluwe', 'ijsselvecht stedendriehoek en noordwestveluwe', true, 'Deze twee regio’s hadden samen één gesprek met de commissie. Daarom nemen wij aan dat zij in de telling van 24 samen één plan zijn. Zeker is dat niet: in december 2017 schreef WGV Zorg en Welzijn dat elk van haar vier regio’s een eigen plan had.', 'These two regions had one talk with the commission together. So we assume that they are one plan in the count of 24. That is not certain: in December 2017 WGV Zorg en Welzijn wrote that each of its four regions had a plan of its own.'),
  ('01a2046b-a5c6-7637-b326-50edb5f775f9', 'twente', 'Twente', 'twente', false, 'In december 2017 schreef WGV Zorg en Welzijn dat elk van haar vier regio’s een eigen plan had.', 'In December 2017 WGV Zorg en Welzijn wrote that each of its four regions had a plan of its own.'),
  ('01a2046b-a5c6-7637-b326-543889665bcb', 'achterhoek', 'Achterhoek', 'achterhoek', false, 'In december 2017 schreef WGV Zorg en Welzijn dat elk van haar vier regio’s een eigen plan had.', 'In December 2017 WGV Zorg en Welzijn wrote that each of its four regions had a plan of its own.'),
  ('01a2046b-a5c6-7637-b326-5b44a958550a', 'midden-gelderland', 'Midden-Gelderland', 'middengelderland', false, null, null),
  ('01a2046b-a5c6-7637-b326-5fe646e57345', 'zuid-west-gelderland', 'Zuid-West Gelderland', 'zuidwest gelderland', false, null, null),
  ('01a2046b-a5c6-7637-b326-62d52caad587', 'flevoland', 'Flevoland', 'flevoland', false, null, null),
  ('01a2046b-a5c6-7637-b326-66aeec03835b', 'gooi-en-vechtstreek', 'Gooi en Vechtstreek', 'gooi en vechtstreek', false, 'Utrechtzorg begeleidt drie plannen, elk voor een eigen regio: Utrecht, Amersfoort en Gooi en Vechtstreek.', 'Utrechtzorg guides three plans, each for a region of its own: Utrecht, Amersfoort and Gooi en Vechtstreek.'),
  ('01a2046b-a5c6-7637-b326-69cc58f464da', 'utrecht', 'Utrecht', 'utrecht', false, 'Utrechtzorg begeleidt drie plannen, elk voor een eigen regio: Utrecht, Amersfoort en Gooi en Vechtstreek.', 'Utrechtzorg guides three plans, each for a region of its own: Utrecht, Amersfoort and Gooi en Vechtstreek.'),
  ('01a2046b-a5c7-72ad-a931-98235e87f9a6', 'amersfoort', 'Amersfoort', 'amersfoort', false, 'Het plan is getekend door 28 organisaties uit zorg, welzijn, onderwijs en overheid. Utrechtzorg begeleidt het, naast de plannen van Utrecht en van Gooi en Vechtstreek.', 'The plan was signed by 28 organisations in care, welfare, education and government. Utrechtzorg guides it, beside the plans of Utrecht and of Gooi en Vechtstreek.'),
  ('01a2046b-a5c7-72ad-a931-9fbb868ad2d1', 'noord-holland-noord', 'Noord-Holland Noord', 'noordholland noord', false, null, null),
  ('01a2046b-a5c7-72ad-a931-a203fdff71c7', 'zaanstreek-waterland', 'Zaanstreek-Waterland', 'zaanstreekwaterland', false, 'In de zomer van 2017 tekenden dertien organisaties een convenant. In november 2017 kwam daar het plan uit. Elke partner heeft een coördinator; zij praten elkaar vier keer per jaar bij.', 'In the summer of 2017 thirteen organisations signed a covenant. In November 2017 the plan came out of it. Each partner has a coordinator; they bring each other up to date four times a year.'),
  ('01a2046b-a5c7-72ad-a931-a423c2beddfb', 'amsterdam', 'Amsterdam', 'amsterdam', false, null, null),
  ('01a2046b-a5c7-72ad-a931-aa1777d395a6', 'kennemerland-amstelland-meerlanden', 'Kennemerland, Amstelland en Meerlanden', 'kennemerland amstelland en meerlanden', false, null, null),
  ('01a2046b-a5c7-72ad-a931-ac0eba3fd511', 'rijn-gouwe', 'Rijn Gouwe', 'rijn gouwe', false, 'Het plan heet Samen Sterk voor Rijn Gouwe. In 2019 kwam er een tweede versie, het RAAT 2.0.', 'The plan is called Samen Sterk voor Rijn Gouwe. In 2019 there was a second version, RAAT 2.0.'),
  ('01a2046b-a5c7-72ad-a931-b2ccebb46ec5', 'haaglanden', 'Haaglanden', 'haaglanden', false, null, null),
  ('01a2046b-a5c7-72ad-a931-b72a0039d333', 'rijnmond', 'Rijnmond', 'rijnmond', false, 'In januari 2022 werd bekend dat 36 zorg- en onderwijsinstellingen, de gemeente Rotterdam en het zorgkantoor een plan tekenden.', 'In January 2022 it became known that 36 care and education institutions, the city of Rotterdam and the care office had signed a plan.'),
  ('01a2046b-a5c7-72ad-a931-bad8a7fd4828', 'drechtsteden', 'Drechtsteden', 'drechtsteden', false, null, null),
  ('01a2046b-a5c7-72ad-a931-bc3992f6b2f1', 'zeeland', 'Zeeland', 'zeeland', false, 'Zeeland begon met drie plannen, elk voor een deel van het werkveld. Later werd het één plan.', 'Zeeland began with three plans, each for a part of the field. Later it became one plan.'),
  ('01a2046b-a5c7-72ad-a931-c200cf9463a4', 'west-brabant', 'West-Brabant', 'westbrabant', false, null, null),
  ('01a2046b-a5c7-72ad-a931-c489098e64d5', 'midden-brabant', 'Midden-Brabant', 'middenbrabant', false, null, null),
  ('01a2046b-a5c7-72ad-a931-cb24a42abc32', 'noordoost-brabant', 'Noordoost-Brabant', 'noordoostbrabant', false, null, null),
  ('01a2046b-a5c7-72ad-a931-cdfec2596eb5', 'zuidoost-brabant', 'Zuidoost-Brabant', 'zuidoostbrabant', false, 'Begin 2018 kwam er een plan per branche, met vijftig organisaties. Medio 2020 werd het één plan voor alle branches.', 'Early in 2018 there was a plan for each sector, with fifty organisations. In mid-2020 it became one plan for all sectors.'),
  ('01a2046b-a5c7-72ad-a931-d0d76e714ae4', 'limburg', 'Limburg', 'limburg', false, 'Noord- en Midden-Limburg en Zuid-Limburg hadden samen één plan, met zes actielijnen en meer dan negentig partijen. Op 1 juli 2021 ging het op in het vaste programma van Zorg aan Zet.', 'Noord- en Midden-Limburg and Zuid-Limburg had one plan together, with six lines of action and more than ninety parties. On 1 July 2021 it was taken up in the standing programme of Zorg aan Zet.');

insert into raat_area_region (area_id, region)
select raat_area.id, pair.region from (values
  ('noord-nederland', 'groningen'),
  ('noord-nederland', 'friesland'),
  ('noord-nederland', 'drenthe'),
  ('ijsselvecht-en-stedendriehoek', 'ijsselvecht'),
  ('ijsselvecht-en-stedendriehoek', 'stedendriehoek-noordwest-veluwe'),
  ('twente', 'twente'),
  ('achterhoek', 'achterhoek'),
  ('midden-gelderland', 'midden-gelderland'),
  ('zuid-west-gelderland', 'zuid-west-gelderland'),
  ('flevoland', 'flevoland'),
  ('gooi-en-vechtstreek', 'gooi-en-vechtstreek'),
  ('utrecht', 'utrecht'),
  ('amersfoort', 'amersfoort'),
  ('noord-holland-noord', 'noord-holland-noord'),
  ('zaanstreek-waterland', 'zaanstreek-waterland'),
  ('amsterdam', 'amsterdam'),
  ('kennemerland-amstelland-meerlanden', 'kennemerland-amstelland-meerlanden'),
  ('rijn-gouwe', 'rijn-gouwe'),
  ('haaglanden', 'haaglanden'),
  ('rijnmond', 'rijnmond'),
  ('drechtsteden', 'drechtsteden'),
  ('zeeland', 'zeeland'),
  ('west-brabant', 'west-brabant'),
  ('midden-brabant', 'midden-brabant'),
  ('noordoost-brabant', 'noordoost-brabant'),
  ('zuidoost-brabant', 'zuidoost-brabant'),
  ('limburg', 'noord-en-midden-limburg'),
  ('limburg', 'zuid-limburg')
) pair (area, region) join raat_area on raat_area.slug = pair.area;

insert into raat_party (area_id, position, party_group, name, source_url)
select raat_area.id, one.position, one.party_group, one.name, one.source_url from (values
  ('amersfoort', 1, 'employer', 'Abrona', 'https://www.pietersenbloklands.nl/28-organisaties-tekenen-actieplan-raat/'),
  ('amersfoort', 2, 'employer', 'Accolade Zorg', 'https://www.pietersenbloklands.nl/28-organisaties-tekenen-actieplan-raat/'),
  ('amersfoort', 3, 'employer', 'Amaris Zorggroep', 'https://www.pietersenbloklands.nl/28-organisaties-tekenen-actieplan-raat/'),
  ('amersfoort', 4, 'employer', 'Amerpoort', 'https://www.pietersenbloklands.nl/28-organisaties-tekenen-actieplan-raat/'),
  ('amersfoort', 5, 'employer', 'Beweging 3.0', 'https://www.pietersenbloklands.nl/28-organisaties-tekenen-actieplan-raat/'),
  ('amersfoort', 6, 'employer', 'Boogh', 'https://www.pietersenbloklands.nl/28-organisaties-tekenen-actieplan-raat/'),
  ('amersfoort', 7, 'employer', 'Curaflex', 'https://www.pietersenbloklands.nl/28-organisaties-tekenen-actieplan-raat/'),
  ('amersfoort', 8, 'employer', 'GGz Centraal', 'https://www.pietersenbloklands.nl/28-organisaties-tekenen-actieplan-raat/'),
  ('amersfoort', 9, 'employer', 'Zorg- en Wooncentrum De Haven', 'https://www.pietersenbloklands.nl/28-organisaties-tekenen-actieplan-raat/'),
  ('amersfoort', 10, 'employer', 'Humanitas DMH', 'https://www.pietersenbloklands.nl/28-organisaties-tekenen-actieplan-raat/'),
  ('amersfoort', 11, 'employer', 'InteraktContour', 'https://www.pietersenbloklands.nl/28-organisaties-tekenen-actieplan-raat/'),
  ('amersfoort', 12, 'employer', 'Stichting De Koperhorst', 'https://www.pietersenbloklands.nl/28-organisaties-tekenen-actieplan-raat/'),
  ('amersfoort', 13, 'employer', 'Lyvore', 'https://www.pietersenbloklands.nl/28-organisaties-tekenen-actieplan-raat/'),
  ('amersfoort', 14, 'employer', 'Meander Medisch Centrum', 'https://www.pietersenbloklands.nl/28-organisaties-tekenen-actieplan-raat/'),
  ('amersfoort', 15, 'employer', 'MEE Utrecht, Gooi & Vecht', 'https://www.pietersenbloklands.nl/28-organisaties-tekenen-actieplan-raat/'),
  ('amersfoort', 16, 'employer', 'Norschoten', 'https://www.pietersenbloklands.nl/28-organisaties-tekenen-actieplan-raat/'),
  ('amersfoort', 17, 'employer', 'Stichting Philadelphia Zorg', 'https://www.pietersenbloklands.nl/28-organisaties-tekenen-actieplan-raat/'),
  ('amersfoort', 18, 'employer', '’s Heeren Loo', 'https://www.pietersenbloklands.nl/28-organisaties-tekenen-actieplan-raat/'),
  ('amersfoort', 19, 'employer', 'St. Pieters en Bloklands Gasthuis', 'https://www.pietersenbloklands.nl/28-organisaties-tekenen-actieplan-raat/'),
  ('amersfoort', 20, 'employer', 'Stichting Sprank', 'https://www.pietersenbloklands.nl/28-organisaties-tekenen-actieplan-raat/'),
  ('amersfoort', 21, 'employer', 'Utrechtzorg', 'https://www.pietersenbloklands.nl/28-organisaties-tekenen-actieplan-raat/'),
  ('amersfoort', 22, 'education', 'Christelijke Hogeschool Ede', 'https://www.pietersenbloklands.nl/28-organisaties-tekenen-actieplan-raat/'),
  ('amersfoort', 23, 'education', 'Hogeschool Utrecht', 'https://www.pietersenbloklands.nl/28-organisaties-tekenen-actieplan-raat/'),
  ('amersfoort', 24, 'education', 'Hoornbeeck College', 'https://www.pietersenbloklands.nl/28-organisaties-tekenen-actieplan-raat/'),
  ('amersfoort', 25, 'education', 'MBO Amersfoort', 'https://www.pietersenbloklands.nl/28-organisaties-tekenen-actieplan-raat/'),
  ('amersfoort', 26, 'education', 'ROC Midden Nederland', 'https://www.pietersenbloklands.nl/28-organisaties-tekenen-actieplan-raat/'),
  ('amersfoort', 27, 'government', 'Gemeente Amersfoort', 'https://www.pietersenbloklands.nl/28-organisaties-tekenen-actieplan-raat/'),
  ('amersfoort', 28, 'government', 'UWV', 'https://www.pietersenbloklands.nl/28-organisaties-tekenen-actieplan-raat/'),
  ('noord-nederland', 1, 'employer', 'ZorgpleinNoord', 'https://werkgevers.zorgpleinnoord.nl/raat'),
  ('limburg', 1, 'employer', 'Zorg aan Zet', 'https://www.zorgaanzet.org/raat'),
  ('rijn-gouwe', 1, 'employer', 'Care2Care', 'https://care2care.arbeidsmarktinbeeld.nl/regionaal-actieplan-aanpak-tekorten-raat'),
  ('rijnmond', 1, 'government', 'Gemeente Rotterdam', 'https://www.skipr.nl/nieuws/rotterdam-kwart-minder-ziekteverzuim-in-zorg-tegen-2025/'),
  ('gooi-en-vechtstreek', 1, 'employer', 'Utrechtzorg', 'https://utrechtzorg.net/diensten/netwerken/raat'),
  ('utrecht', 1, 'employer', 'Utrechtzorg', 'https://utrechtzorg.net/diensten/netwerken/raat'),
  ('zuidoost-brabant', 1, 'employer', 'Transvorm', 'https://www.transvorm.org/samenwerken/regio-zuidoost')
) one (area, position, party_group, name, source_url) join raat_area on raat_area.slug = one.area;

insert into raat_document (area_id, position, label, url, publisher, dated)
select raat_area.id, one.position, one.label, one.url, one.publisher, one.dated::date from (values
  ('noord-nederland', 1, 'Regionaal Actieplan Aanpak Tekorten, pagina van ZorgpleinNoord', 'https://werkgevers.zorgpleinnoord.nl/raat', 'ZorgpleinNoord', null),
  ('noord-nederland', 2, 'Zorg en welzijn in Noord-Nederland pakt personeelstekorten samen aan', 'https://www2.zorgpleinnoord.nl/nieuws/zorg-en-welzijn-in-noord-nederland-pakt-personeelstekorten-samen-aan', 'ZorgpleinNoord', '2018-01-28'),
  ('noord-nederland', 3, 'Commissie Werken in de Zorg brengt opnieuw bezoek aan Noord-Nederland', 'https://werkgevers.zorgpleinnoord.nl/over-zorgpleinnoord/nieuws/commissie-werken-in-de-zorg-brengt-opnieuw-bezoek-aan-noord-nederland', 'ZorgpleinNoord', '2019-10-29'),
  ('ijsselvecht-en-stedendriehoek', 1, 'Adviezen commissie Werken in de Zorg', 'https://wgvzorgenwelzijn.nl/actueel/adviezen-commissie-werken-in-de-zorg-1062', 'WGV Zorg en Welzijn', null),
  ('ijsselvecht-en-stedendriehoek', 2, 'Regionale actieplannen aanpak tekorten (Bestuurdersmagazine, december 2017)', 'https://wgvzorgenwelzijn.nl/bestuurdersmagazine/december-2017/regionale-actieplannen-aanpak-tekorten', 'WGV Zorg en Welzijn', null),
  ('gooi-en-vechtstreek', 1, 'RAAT maakt er werk van', 'https://utrechtzorg.net/diensten/netwerken/raat', 'Utrechtzorg', null),
  ('gooi-en-vechtstreek', 2, 'Gesprekken commissie Werken in de Zorg', 'https://utrechtzorg.net/nieuws/gesprekken-commissie-werken-in-de-zorg', 'Utrechtzorg', '2018-11-20'),
  ('zaanstreek-waterland', 1, 'RAAT Zaanstreek-Waterland', 'https://sigra.nl/raat-zaanstreek-waterland', 'SIGRA', null),
  ('rijn-gouwe', 1, 'Regionaal Actieplan Aanpak Tekorten (RAAT)', 'https://care2care.arbeidsmarktinbeeld.nl/regionaal-actieplan-aanpak-tekorten-raat', 'Care2Care', null),
  ('rijn-gouwe', 2, 'RAAT 2.0: wat vindt de commissie in de zorg ervan?', 'https://werkgevers.care2care.nl/nl/nieuws/raat-20-wat-vindt-de-commissie-de-zorg-ervan', 'Care2Care', '2019-12-17'),
  ('rijnmond', 1, 'Rotterdam: kwart minder ziekteverzuim in zorg tegen 2025', 'https://www.skipr.nl/nieuws/rotterdam-kwart-minder-ziekteverzuim-in-zorg-tegen-2025/', 'Skipr', null),
  ('zeeland', 1, 'RAAT, pagina van Viazorg', 'https://viazorg.nl/arbeidsmarkt-en-projecten/raat', 'Viazorg', null),
  ('zeeland', 2, 'Zorgpact Zeeland verder onder RAAT', 'https://viazorg.nl/nieuws/2018-11/zorgpact-zeeland-verder-onder-raat', 'Viazorg', '2018-11-29'),
  ('zuidoost-brabant', 1, 'Regio Zuidoost', 'https://www.transvorm.org/samenwerken/regio-zuidoost', 'Transvorm', null),
  ('limburg', 1, 'RAAT Limburg', 'https://www.zorgaanzet.org/raat', 'Zorg aan Zet', null),
  ('limburg', 2, 'De reis van een sectorbrede samenwerking', 'https://www.zorgaanzet.org/uitgelicht/de-reis-van-een-sector-brede-samenwerking', 'Zorg aan Zet', null),
  ('twente', 1, 'Regionale actieplannen aanpak tekorten (Bestuurdersmagazine, december 2017)', 'https://wgvzorgenwelzijn.nl/bestuurdersmagazine/december-2017/regionale-actieplannen-aanpak-tekorten', 'WGV Zorg en Welzijn', null),
  ('achterhoek', 1, 'Regionale actieplannen aanpak tekorten (Bestuurdersmagazine, december 2017)', 'https://wgvzorgenwelzijn.nl/bestuurdersmagazine/december-2017/regionale-actieplannen-aanpak-tekorten', 'WGV Zorg en Welzijn', null),
  ('utrecht', 1, 'RAAT maakt er werk van', 'https://utrechtzorg.net/diensten/netwerken/raat', 'Utrechtzorg', null),
  ('utrecht', 2, 'Gesprekken commissie Werken in de Zorg', 'https://utrechtzorg.net/nieuws/gesprekken-commissie-werken-in-de-zorg', 'Utrechtzorg', '2018-11-20'),
  ('amersfoort', 1, '28 organisaties tekenen actieplan RAAT', 'https://www.pietersenbloklands.nl/28-organisaties-tekenen-actieplan-raat/', 'St. Pieters en Bloklands Gasthuis', null),
  ('amersfoort', 2, 'RAAT maakt er werk van', 'https://utrechtzorg.net/diensten/netwerken/raat', 'Utrechtzorg', null),
  ('amersfoort', 3, 'Gesprekken commissie Werken in de Zorg', 'https://utrechtzorg.net/nieuws/gesprekken-commissie-werken-in-de-zorg', 'Utrechtzorg', '2018-11-20')
) one (area, position, label, url, publisher, dated) join raat_area on raat_area.slug = one.area;
