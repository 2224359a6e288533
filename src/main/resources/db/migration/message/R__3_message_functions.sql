-- What says whether and how a person may be written to. They read past the policies on purpose, for whoever has to do
-- with the person: that a number is on somebody else's record too, or that the person is away, counts for a worker who
-- may not see it. They tell nothing of that but whether.
create or replace function message.standing(someone uuid)
returns table (holder uuid, died boolean, away boolean, wants_none boolean, wish_id uuid, way text, value text, address_id uuid,
               anothers boolean, hours_from time, hours_until time, days text[], language text, say_time boolean)
language sql
stable
security definer
set search_path = ''
begin atomic
    with record as (
        select q.id, q.holder_agency_id
          from person.person p
          join person.person q on q.main_id = p.main_id
         where p.id = someone
           and (sharing.is_system() or exists (select from sharing.door d where d.person_id = someone))
    ), wish as (
        select w.*
          from message.wish w
         where w.person_id in (select r.id from record r)
           and w.superseded_at is null
    ), spell as (
        select e.holder_agency_id, e.status, e.paused_for, e.closed_reason
          from engagement.engagement e
         where e.person_id in (select r.id from record r)
    )
    select coalesce((select s.holder_agency_id from spell s where s.status <> 'CLOSED' limit 1), r.holder_agency_id),
           exists (select from spell s where s.closed_reason = 'DIED'),
           exists (select from spell s where s.status = 'PAUSED' and s.paused_for = 'CUSTODY'),
           exists (select from wish w where w.way = 'NONE'),
           l.id, l.way, c.value, l.address_id, l.anothers, l.hours_from, l.hours_until, l.days, l.language, l.say_time
      from record r
      left join lateral (select w.* from wish w order by w.recorded_at desc, w.id desc limit 1) l on true
      left join person.channel c on c.id = l.channel_id
     where r.id = someone;
end;

-- Numbers and addresses on the records of a person that hold today.
create or replace function message.lines(someone uuid, today date)
returns table (id uuid, way text, value text, whose text, may_write text, shared boolean, kind text, complete boolean)
language sql
stable
security definer
set search_path = ''
begin atomic
    with record as (
        select q.id, q.main_id
          from person.person p
          join person.person q on q.main_id = p.main_id
         where p.id = someone
           and (sharing.is_system() or exists (select from sharing.door d where d.person_id = someone))
    ), number as (
        select (array_agg(c.id order by c.recorded_at desc, c.id desc))[1] as id,
               case c.kind when 'PHONE' then 'SMS' else 'MAIL' end as way,
               c.value,
               coalesce((array_agg(c.whose order by c.recorded_at desc, c.id desc) filter (where c.whose <> ''))[1], '') as whose,
               case when bool_or(c.may_text = 'NO') then 'NO' when bool_or(c.may_text = 'YES') then 'YES' else 'NOT_ASKED' end as may_write,
               max(c.recorded_at) as at
          from person.channel c
         where c.person_id in (select r.id from record r)
           and c.ended_at is null
         group by c.kind, c.value
    ), known as (
        select n.id, n.way, n.value, n.whose, n.may_write,
               exists (select
                         from person.channel o
                         join person.person q on q.id = o.person_id
                        where o.value = n.value
                          and o.ended_at is null
                          and q.main_id not in (select r.main_id from record r)) as shared,
               null::text as kind, true as complete, n.at
          from number n
        union all
        select a.id, 'LETTER',
               concat_ws(E'\n', coalesce((select m.shown from person.name m where m.person_id = someone and m.used and m.ended_at is null), 'To whom it concerns'),
                         case when a.care_of = '' then null else 'c/o ' || a.care_of end,
                         regexp_replace(nullif(btrim(regexp_replace(a.lines, '[, ]*' || coalesce(left(a.postcode, -3) || ' ?' || right(a.postcode, 3), '$^'), '', 'i')), ''),
                                        ' *[,\n]+ *', E'\n', 'g'),
                         left(a.postcode, -3) || ' ' || right(a.postcode, 3)),
               '', 'YES', false, a.kind, a.postcode is not null and a.lines ~ '[[:alnum:]]{3}', a.recorded_at
          from person.address a
         where a.person_id in (select r.id from record r)
           and (a.until is null or a.until > today)
           and a.kind <> 'NO_FIXED_ADDRESS'
    )
    select k.id, k.way, k.value, k.whose, k.may_write, k.shared, k.kind, k.complete
      from known k
     order by k.at desc, k.id desc;
end;

grant execute on function message.standing(uuid), message.lines(uuid, date) to pop_app;
