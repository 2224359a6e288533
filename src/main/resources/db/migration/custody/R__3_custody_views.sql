-- What was told last, by when it was told.
-- made anew whenever the rule changes: ${rule}
create or replace view custody.latest with (security_invoker = true) as
select distinct on (k.approach_id) k.approach_id, k.known_as, k.name, k.birth, k.sex, k.age, k.home, k.reach, k.phone, k.reach_note, k.warnings,
       k.warning_note, k.way_out, k.out_at, k.needs,
       k.reach is distinct from 'NONE' and (k.reach is not null or k.phone <> '' or k.reach_note <> '') as reachable
  from custody.asked k
 order by k.approach_id, k.at desc, k.id desc;
grant select on custody.latest to pop_app;
