-- Who was asked to come and never did is not kept: their account served nothing but their coming.
comment on column person.name is 'personal: how somebody wants to be called; ground: performance of what was asked; retention: until the account ends; 90 days of who was asked to come and never did';
comment on column person.email is 'personal: address to sign in with and to be reached at; ground: performance of what was asked; retention: until the account ends; 90 days of who was asked to come and never did';
comment on column person.created_at is 'personal: when the account was made, or who did not come yet was asked last; ground: legitimate interest (accountability); retention: until the account ends';
