-- The kinds of party that the map of blind spots always looks at by name; all others are taken together.
alter table party_group add column in_matrix boolean not null default false;
update party_group set in_matrix = true where code in ('onderwijs', 'zorg-en-welzijn', 'overheid');
