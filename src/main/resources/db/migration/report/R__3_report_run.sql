-- The one way to numbers: counted past the policies on purpose, with nothing in them that tells who somebody was. They are as
-- they are: what is shown of them goes through the gate (report/Gate).

-- Who may have them counted.
create or replace function report.reads()
returns boolean
language sql
stable
set search_path = ''
return sharing.is_system()
    or sharing.is_somebody()
       and current_setting('pop.kind', true) = 'WORKER'
       and (current_setting('pop.role', true) in ('RESEARCHER', 'INFORMATION_GOVERNANCE')
            or current_setting('pop.role', true) = 'TEAM_LEADER'
               and exists (select from agency.team t where t.id = sharing.team() and t.kind in ('POP', 'POP_PLUS')));

-- Every indicator from one day to another, both included, by the definition that stood on a day. With codes: those, and what is
-- counted together with them.
create or replace function report.run(from_on date, until_on date, as_of date, codes text[] default null)
returns table (indicator text, version int, cut text, of text, numerator bigint, denominator bigint, value numeric)
language plpgsql
stable
security definer
rows 300
set search_path = ''
as $$
#variable_conflict use_column
declare
    counting text;
begin
    if not report.reads() then
        return;
    end if;
    for counting in
        select distinct v.function
          from report.version v
         where run.as_of between v.since and coalesce(v.until, 'infinity')
           and (run.codes is null or v.indicator = any (run.codes))
         order by 1
    loop
        return query execute format($q$
            select r.indicator, v.version, r.cut, r.of, r.numerator, r.denominator, r.value
              from report.%I($1, $2) r
              join report.version v on v.indicator = r.indicator and v.function = $4 and $3 between v.since and coalesce(v.until, 'infinity')
            $q$, counting) using run.from_on, run.until_on, run.as_of, counting;
    end loop;
end
$$;

-- Several periods in one go, each by the definition that stood on its last day.
create or replace function report.run_each(from_on date[], until_on date[], codes text[] default null)
returns table (from_on date, until_on date, indicator text, version int, cut text, of text, numerator bigint, denominator bigint, value numeric)
language sql
stable
set search_path = ''
as $$
    select s.a, s.z, r.indicator, r.version, r.cut, r.of, r.numerator, r.denominator, r.value
      from unnest(run_each.from_on, run_each.until_on) s (a, z)
     cross join lateral report.run(s.a, s.z, s.z, run_each.codes) r;
$$;
revoke execute on all functions in schema report from public;
grant execute on function report.reads(), report.run(date, date, date, text[]), report.run_each(date[], date[], text[]) to pop_app;
