-- Who decides on rules: ministries, supervisors, executing bodies, parties to agreements. Data, so that another
-- network has its own; answer_days are working days for an answer to a question of the desk.
create table rule_body (
  code text primary key check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  position integer not null,
  kind text not null check (kind in ('ministry', 'supervisor', 'executive', 'sector')),
  -- as people say it: VWS, ACM
  short text not null,
  name_nl text not null,
  name_en text not null,
  -- the desk can put questions to it
  active boolean not null,
  answer_days integer not null default 30 check (answer_days > 0)
);
insert into rule_body (code, position, kind, short, name_nl, name_en, active) values
  ('vws', 1, 'ministry', 'VWS', 'Ministerie van Volksgezondheid, Welzijn en Sport', 'Ministry of Health, Welfare and Sport', true),
  ('ocw', 2, 'ministry', 'OCW', 'Ministerie van Onderwijs, Cultuur en Wetenschap', 'Ministry of Education, Culture and Science', true),
  ('szw', 3, 'ministry', 'SZW', 'Ministerie van Sociale Zaken en Werkgelegenheid', 'Ministry of Social Affairs and Employment', true),
  ('financien', 4, 'ministry', 'Financiën', 'Ministerie van Financiën', 'Ministry of Finance', false),
  ('bzk', 5, 'ministry', 'BZK', 'Ministerie van Binnenlandse Zaken en Koninkrijksrelaties', 'Ministry of the Interior and Kingdom Relations', false),
  ('acm', 6, 'supervisor', 'ACM', 'Autoriteit Consument en Markt', 'Authority for Consumers and Markets', false),
  ('nza', 7, 'supervisor', 'NZa', 'Nederlandse Zorgautoriteit', 'Dutch Healthcare Authority', false),
  ('igj', 8, 'supervisor', 'IGJ', 'Inspectie Gezondheidszorg en Jeugd', 'Health and Youth Care Inspectorate', false),
  ('inspectie-onderwijs', 9, 'supervisor', 'Onderwijsinspectie', 'Inspectie van het Onderwijs', 'Inspectorate of Education', false),
  ('ap', 10, 'supervisor', 'AP', 'Autoriteit Persoonsgegevens', 'Data Protection Authority', false),
  ('uwv', 11, 'executive', 'UWV', 'Uitvoeringsinstituut Werknemersverzekeringen', 'Employee Insurance Agency', false),
  ('duo', 12, 'executive', 'DUO', 'Dienst Uitvoering Onderwijs', 'Education Executive Agency', false),
  ('sbb', 13, 'executive', 'SBB', 'Samenwerkingsorganisatie Beroepsonderwijs Bedrijfsleven', 'Foundation for Cooperation on Vocational Education, Training and the Labour Market', false),
  ('zorgkantoren', 14, 'sector', 'Zorgkantoren', 'Zorgkantoren en zorgverzekeraars', 'Care offices and health insurers', false),
  ('gemeenten', 15, 'sector', 'Gemeenten', 'Gemeenten en hun vereniging', 'Municipalities and their association', false),
  ('cao-partijen', 16, 'sector', 'Cao-partijen', 'Partijen bij de cao', 'Parties to the collective agreement', false),
  ('eigen-organisatie', 17, 'sector', 'Eigen organisatie', 'De eigen organisatie', 'The organisation itself', false);
