-- What an outreach team has to do something about: what is not closed, and what was closed by whoever told it until
-- somebody has read that.
create or replace view overdose.on_duty with (security_invoker = true) as
select n.*, coalesce(n.changed_at > coalesce(n.change_seen_at, '-infinity'), false) as changed,
       n.contacted_at is not null or n.status in ('ALREADY_IN_CARE', 'DIED', 'CLOSED') as reached
  from overdose.notification n
 where n.sent_at is not null
   and n.status not in ('OUT_OF_SCOPE', 'PURGED')
   and (n.status <> 'CLOSED' or n.changed_at > coalesce(n.change_seen_at, '-infinity'));
grant select on overdose.on_duty to pop_app;

-- What the agreements let an agency tell a crisis outreach team of an overdose, category by category: the clause that covers
-- it, or why not, with what the person said at the time; and of the first agreement the day on which it stops to stand.
-- Nothing without an agreement. Answers police of that agency, and the house.
create or replace function overdose.covered(giver uuid, team uuid, wish text, at timestamptz)
returns table (category text, clause_id uuid, why_not text)
language sql
stable
security definer
set search_path = ''
as $$
    select s.category, s.clause_id,
           case when s.withheld or s.only_open then 'not-covered'
                when covered.wish = 'OBJECTS' and not s.despite then 'objected'
                when s.if_agreed and covered.wish <> 'AGREES' then 'not-agreed' end
      from agency.team t
     cross join lateral sharing.clauses_said(covered.giver, t.agency_id, 'OVERDOSE', array['REFERRAL', 'SUPPORT'], 'CRISIS_OUTREACH_WORKER', covered.at) s
     where t.id = covered.team
       and (sharing.is_system() or sharing.agency() = covered.giver);
$$;

-- When the agreement stopped, or will stop, to cover overdoses; for telling police why nothing can be sent.
create or replace function overdose.agreement(giver uuid, team uuid)
returns table (title text, ends_on date, status text)
language sql
stable
security definer
set search_path = ''
as $$
    select a.title, least(a.ends_on, a.review_on + a.grace_days + 1), a.status
      from sharing.agreement a
     where (sharing.is_system() or sharing.agency() = agreement.giver)
       and exists (select
                     from sharing.clause c
                     join agency.team t on t.id = agreement.team
                    where c.agreement_id = a.id
                      and c.giver_id = agreement.giver
                      and c.receiver_id = t.agency_id
                      and c.event = 'OVERDOSE')
     order by a.status in ('IN_FORCE', 'UNDER_REVIEW') desc, a.starts_on desc nulls last
     limit 1;
$$;

-- Who is called when nobody answered so often: the named ones in turn, and round again; where nobody is named, whoever
-- holds a post in the team. Who holds no post any more is passed over.
create or replace function overdose.called(team uuid, calls int, today date)
returns table (worker_id uuid, phone text)
language sql
stable
security definer
set search_path = ''
as $$
    with standing as (
        select distinct p.worker_id
          from agency.post p
         where p.team_id = called.team
           and p.role = 'CRISIS_OUTREACH_WORKER'
           and p.since <= called.today
           and (p.until is null or p.until > called.today)
    ), named as (
        select s.worker_id, o.phone, o.place as rank
          from standing s
          join overdose.on_call o on o.team_id = called.team and o.worker_id = s.worker_id
    ), chosen as (
        select n.worker_id, n.phone, row_number() over (order by n.rank) - 1 as turn, count(*) over () as many
          from named n
         union all
        select s.worker_id, '', row_number() over (order by s.worker_id) - 1, count(*) over ()
          from standing s
         where not exists (select from named)
    )
    select c.worker_id, c.phone
      from chosen c
     where sharing.is_system()
       and c.turn = called.calls % c.many;
$$;

-- How long what may take for a team: as it was set, else the defaults of the columns.
create or replace function overdose.times(team uuid)
returns table (first_after int, next_after int, soon int, late int, keep int)
language sql
stable
security definer
set search_path = ''
as $$
    select coalesce(d.call_first_after, 15), coalesce(d.call_next_after, 15), coalesce(d.soon_hours, 12), coalesce(d.late_hours, 24),
           coalesce(d.keep_days, 90)
      from (values (times.team)) t (id)
      left join overdose.desk d on d.team_id = t.id;
$$;

-- The categories that the agreement names under which a notification was sent, whether it stands still or not.
create or replace function overdose.sent_under(notification uuid)
returns table (category text)
language sql
stable
security definer
set search_path = ''
as $$
    select distinct k.category
      from overdose.notification n
      join sharing.clause u on u.id = n.clause_id
      join sharing.clause c
        on c.agreement_id = u.agreement_id and c.giver_id = u.giver_id and c.receiver_id = u.receiver_id and c.effect = 'SHARE'
       and 'CRISIS_OUTREACH_WORKER' = any (c.roles) and (c.event is null or c.event = 'OVERDOSE')
     cross join lateral unnest(c.categories) k (category)
     where n.id = sent_under.notification
       and (sharing.is_system() or sharing.agency() = n.giver_agency_id);
$$;

-- Writes beside the facts of a notification what follows from them and from the times that its team has set. Under the
-- policies of whoever asks.
create or replace function overdose.settle(wanted uuid, status text, clause uuid)
returns void
language sql
as $$
    update overdose.notification n
       set status = settle.status, clause_id = coalesce(n.clause_id, settle.clause), sent_at = f.sent_at,
           acknowledged_at = f.acknowledged_at,
           acknowledged_by = f.acknowledged_by, attempts = f.attempts, attempted_at = f.attempted_at,
           contacted_at = f.contacted_at, closed_at = case when settle.status in ('CLOSED', 'PURGED') then f.closed_at end,
           changed_at = f.changed_at, change_seen_at = f.change_seen_at, calls = f.calls,
           call_at = case when settle.status = 'SENT' then
                          case f.calls when 0 then f.sent_at + make_interval(mins => d.first_after)
                               else f.called_at + make_interval(mins => d.next_after) end end,
           soon_at = f.sent_at + make_interval(hours => d.soon), late_at = f.sent_at + make_interval(hours => d.late),
           forget_at = coalesce(f.acknowledged_at, case when settle.status = 'CLOSED' then f.closed_at end)
                       + make_interval(days => d.keep),
           held = f.held, version = n.version + 1
      from (select min(f.happened_at) filter (where f.kind = 'SENT') as sent_at,
                   min(f.recorded_at) filter (where f.kind = 'ACKNOWLEDGED') as acknowledged_at,
                   (array_agg(f.recorded_by order by f.number desc) filter (where f.kind = 'ACKNOWLEDGED'))[1] as acknowledged_by,
                   count(*) filter (where f.kind in ('ATTEMPTED', 'CONTACTED', 'REFUSED')) as attempts,
                   min(f.happened_at) filter (where f.kind in ('ATTEMPTED', 'CONTACTED', 'REFUSED')) as attempted_at,
                   min(f.happened_at) filter (where f.kind in ('CONTACTED', 'REFUSED')) as contacted_at,
                   max(f.recorded_at) filter (where f.kind = 'CLOSED') as closed_at,
                   max(f.recorded_at) filter (where f.kind = 'CORRECTED' or f.code in ('LEARNT_LATER', 'TOLD_IN_ERROR')) as changed_at,
                   max(f.recorded_at) filter (where f.kind = 'CORRECTION_READ') as change_seen_at,
                   count(*) filter (where f.kind = 'CALLED') as calls,
                   max(f.recorded_at) filter (where f.kind = 'CALLED') as called_at,
                   coalesce((array_agg(f.kind = 'HELD' order by f.number desc)
                             filter (where f.kind in ('HELD', 'HOLD_ENDED')))[1], false) as held
              from overdose.fact f
             where f.notification_id = settle.wanted) f,
           (select u.*
              from overdose.notification m
             cross join lateral overdose.times(m.team_id) u
             where m.id = settle.wanted) d
     where n.id = settle.wanted;
$$;
