-- A proof that somebody reported: of the mark on the receipt a keyed hash together with its day, that opens nothing.
alter table report add column proof_hash text unique;
comment on column report.proof_hash is 'personal: keyed hash of the mark with which a reporter shows that they reported; ground: performance of what was asked; retention: goes with the report';
