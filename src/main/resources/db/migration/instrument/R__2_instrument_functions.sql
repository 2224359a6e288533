-- Versions in their order: 2 before 10.
create or replace function instrument.number(version text)
returns int[]
language sql
immutable
return string_to_array(version, '.')::int[];

create or replace function instrument.today()
returns date
language sql
stable
return (sharing.moment() at time zone 'Europe/London')::date;

create or replace function instrument.is_in_use(code text, version text)
returns boolean
language sql
stable
begin atomic
    select exists (
        select
          from instrument.version v
         where v.code = is_in_use.code
           and v.version = is_in_use.version
           and coalesce(v.since <= instrument.today(), true)
           and coalesce(v.until > instrument.today(), true));
end;

-- Why a worker may take no readings with it today, the first reason of several; null when they may.
create or replace function instrument.shut(code text, version text, worker uuid)
returns text
language sql
stable
begin atomic
    select case
               when not instrument.is_in_use(shut.code, shut.version) then 'NOT_IN_USE'
               when 'LICENCE' = any (v.needs) and not exists (
                    select
                      from instrument.permit p
                     where p.code = v.code
                       and p.kind = 'LICENCE'
                       and p.since <= instrument.today()
                       and coalesce(p.until > instrument.today(), true)) then 'NO_LICENCE'
               when 'APPROVAL' = any (v.needs) and not exists (
                    select
                      from instrument.permit p
                     where p.code = v.code
                       and p.kind = 'APPROVAL'
                       and p.since <= instrument.today()
                       and coalesce(p.until > instrument.today(), true)) then 'NOT_APPROVED'
               when 'TRAINING' = any (v.needs) and not exists (
                    select
                      from instrument.training t
                     where t.code = v.code
                       and t.worker_id = shut.worker
                       and t.since <= instrument.today()
                       and coalesce(t.until > instrument.today(), true)) then 'NOT_TRAINED'
           end
      from (values (1)) always (one)
      left join instrument.version v on v.code = shut.code and v.version = shut.version;
end;

create or replace function instrument.may_read(code text, version text, worker uuid)
returns boolean
language sql
stable
return instrument.shut(code, version, worker) is null;
