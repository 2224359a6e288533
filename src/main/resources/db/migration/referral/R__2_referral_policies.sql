-- Who may see a referral: the triage desk of the team it came to, whoever sent it, and the team around
-- the person it led to. Of what was told, triage sees the categories of its role; the sender, its own
-- agency's words, and not what others added to its referral.
grant usage on schema referral to pop_app;
grant select, insert, update on all tables in schema referral to pop_app;
revoke update on referral.fact, referral.eligibility from pop_app;
grant delete on referral.postcode to pop_app;

alter table referral.referral enable row level security;
drop policy if exists see on referral.referral;
create policy see on referral.referral for select using (
    (select sharing.is_system())
    or sender_key = any ((select sharing.keys())::text[])
    or (status <> 'DRAFT' and 'triage ' || team_id::text = any ((select sharing.keys())::text[]))
    or exists (select from sharing.access a
                where a.person_id = referral.person_id
                  and a.until is null
                  and a.key = any ((select sharing.keys())::text[])
                  and a.scope || ' IDENTITY' = any ((select sharing.visible())::text[])));
drop policy if exists add on referral.referral;
create policy add on referral.referral for insert with check (
    (select sharing.is_system()) or sender_key = any ((select sharing.keys())::text[]));
drop policy if exists change on referral.referral;
create policy change on referral.referral for update using (
    (select sharing.is_system())
    or sender_key = any ((select sharing.keys())::text[])
    or (status <> 'DRAFT' and 'triage ' || team_id::text = any ((select sharing.keys())::text[])));

alter table referral.told enable row level security;
drop policy if exists see on referral.told;
create policy see on referral.told for select using (
    (select sharing.is_system())
    or exists (select from referral.referral r
                where r.id = told.referral_id
                  and ((r.sender_key = any ((select sharing.keys())::text[]) and r.holder_agency_id = told.holder_agency_id)
                       or ('triage ' || r.team_id::text = any ((select sharing.keys())::text[])
                           and 'REFERRAL ' || told.category = any ((select sharing.visible())::text[]))
                       or ('SUPPORT ' || told.category = any ((select sharing.visible())::text[])
                           and exists (select from sharing.access a
                                        where a.person_id = r.person_id
                                          and a.scope = 'SUPPORT'
                                          and a.until is null
                                          and a.key = any ((select sharing.keys())::text[]))))));
drop policy if exists add on referral.told;
create policy add on referral.told for insert with check (
    (select sharing.is_system())
    or exists (select from referral.referral r
                where r.id = told.referral_id
                  and (r.sender_key = any ((select sharing.keys())::text[])
                       or 'triage ' || r.team_id::text = any ((select sharing.keys())::text[]))));
drop policy if exists change on referral.told;
create policy change on referral.told for update using (
    (select sharing.is_system())
    or exists (select from referral.referral r where r.id = told.referral_id and r.sender_key = any ((select sharing.keys())::text[])));

-- A fact is added by whoever may see its referral; the notes of triage stay with triage and the sender
-- reads only what is meant for it (referral/Referrals asks for those kinds).
alter table referral.fact enable row level security;
drop policy if exists see on referral.fact;
create policy see on referral.fact for select using (
    (select sharing.is_system()) or exists (select from referral.referral r where r.id = fact.referral_id));
drop policy if exists add on referral.fact;
create policy add on referral.fact for insert with check (
    (select sharing.is_system()) or exists (select from referral.referral r where r.id = fact.referral_id));

alter table referral.eligibility enable row level security;
drop policy if exists see on referral.eligibility;
create policy see on referral.eligibility for select using (
    (select sharing.is_system())
    or exists (select from referral.referral r
                where r.id = eligibility.referral_id
                  and 'triage ' || r.team_id::text = any ((select sharing.keys())::text[])));
drop policy if exists add on referral.eligibility;
create policy add on referral.eligibility for insert with check (
    (select sharing.is_system())
    or exists (select from referral.referral r
                where r.id = eligibility.referral_id
                  and 'triage ' || r.team_id::text = any ((select sharing.keys())::text[])));
