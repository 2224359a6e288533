-- People for whom more than agreements counts: someone objected, their record is shut to somebody, or was opened until
-- a moment. The policies ask the whole rule for them only (sharing.sees). A mark is set in the transaction that makes it
-- needed and stays: it costs a little time and decides nothing.
create table sharing.marked (
    person_id uuid primary key
);

-- What a grant opens, as agreements say it: while support is open, after it, for a referral.
alter table sharing.access add column lens text not null
    generated always as (case when past and scope = 'SUPPORT' then 'PAST' else scope end) stored;

create function sharing.mark()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
    insert into sharing.marked (person_id) values (new.person_id) on conflict do nothing;
    return null;
end
$$;
create trigger mark after insert on sharing.closing for each row execute function sharing.mark();
create trigger mark after insert or update on sharing.preference for each row when (new.choice = 'OBJECTS') execute function sharing.mark();
create trigger mark after insert on sharing.access for each row when (new.until is not null) execute function sharing.mark();
insert into sharing.marked (person_id)
select person_id from sharing.closing
union
select person_id from sharing.preference where choice = 'OBJECTS'
union
select person_id from sharing.access where scope = 'GIVEN';
