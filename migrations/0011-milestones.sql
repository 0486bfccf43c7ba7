-- The programme in dates: shown on the page about the network, each with its source.
create table programme_milestone (
  id integer primary key,
  day date not null,
  -- how exact the day is: the source may only give a month or a season
  exact text not null check (exact in ('day', 'month', 'year')),
  title_nl text not null,
  title_en text not null,
  source_label text not null,
  source_url text not null
);
insert into programme_milestone (id, day, exact, title_nl, title_en, source_label, source_url) values
  (1, '2018-03-01', 'year', 'Het actieprogramma Werken in de Zorg gaat naar de Tweede Kamer, namens VWS en OCW.', 'The action programme Working in Care (Werken in de Zorg) goes to the House of Representatives, on behalf of the ministries of health and of education.', 'ZorgpleinNoord', 'https://werkgevers.zorgpleinnoord.nl'),
  (2, '2018-12-03', 'day', 'Start van het Actie Leer Netwerk, op de landelijke werkdag van het actieprogramma.', 'The Action Learning Network starts, on the national working day of the action programme.', 'Actie Leer Netwerk', 'https://www.actieleernetwerk.nl'),
  (3, '2018-12-31', 'year', 'Het Koplopernetwerk, opgebouwd door het Zorgpact, telt 80 Koplopers.', 'The network of Koplopers, built up by the Zorgpact programme, counts 80 Koplopers.', 'Actie Leer Netwerk', 'https://www.actieleernetwerk.nl'),
  (4, '2019-02-09', 'day', '75 van de 80 Koplopers zeggen in een persoonlijk gesprek dat ze doorgaan.', '75 of the 80 Koplopers say in a personal talk that they will go on.', 'Actie Leer Netwerk', 'https://www.actieleernetwerk.nl'),
  (5, '2019-03-26', 'day', 'Ruim twintig mogelijke nieuwe Koplopers in beeld.', 'Over twenty possible new Koplopers in view.', 'Actie Leer Netwerk', 'https://www.actieleernetwerk.nl/artikel/nieuws/ruim-twintig-potentiele-koploperinitiatieven'),
  (6, '2019-12-02', 'day', 'De eerste ALN-dag, in Den Bosch.', 'The first day of the network, in Den Bosch.', 'ORDZ', 'https://www.ordz.nl/ontregelbus'),
  (7, '2020-03-05', 'day', '“Leren is altijd” uit Groningen en Drenthe wordt benoemd tot Koploper.', '“Leren is altijd” (Learning is always) from Groningen and Drenthe is appointed as Koploper.', 'Leren is altijd', 'https://lerenisaltijd.nl/de-organisatie/koploper-in-nederland/');
