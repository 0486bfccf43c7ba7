-- A mail to a reporter ties their address to a report: it goes when the address goes, and is blanked once handed over.
delete from mail where kind = 'report-notice' and not exists (select from report_notice n where n.id = about_id);
comment on column mail.recipient is 'personal: address of the receiver; ground: performance of what was asked; retention: 90 days; of a notice to a reporter until it was handed over, or until the address is forgotten';
