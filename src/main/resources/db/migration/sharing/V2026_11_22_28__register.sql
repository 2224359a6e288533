-- What the register needs beside the rule: the rest of the template's headings, who signed as what, one draft at a time.
alter table sharing.agreement
    add column training     text not null default '',
    add column instructions text not null default '',
    add column monitoring   text not null default '';
create unique index one_draft on sharing.agreement (series_id) where status = 'DRAFT';

alter table sharing.agreement_party
    add column signed_as text not null default '',
    add check (signed_on is not null or signed_as = '');
