-- What people said, counted past the policies on purpose: of each kind of worker, once five have said something in the quarters
-- asked for, and of quarters that are over, so that nobody sees a figure move with an answer. The house reads them for the annual
-- report.
create or replace function feedback.reads()
returns boolean
language sql
stable
set search_path = ''
return sharing.is_system()
    or sharing.is_somebody()
   and current_setting('pop.kind', true) = 'WORKER'
   and (current_setting('pop.role', true) in ('RESEARCHER', 'INFORMATION_GOVERNANCE')
        or current_setting('pop.role', true) in ('TEAM_LEADER', 'SOCIAL_CARE_WORKER', 'POLICE_OFFICER', 'PEER_MENTOR', 'CUSTODY_PEER_MENTOR')
           and exists (select from agency.team t where t.id = sharing.team() and t.kind in ('POP', 'POP_PLUS')));

-- Who reads words before they are printed.
create or replace function feedback.checks()
returns boolean
language sql
stable
set search_path = ''
return feedback.reads() and current_setting('pop.role', true) in ('TEAM_LEADER', 'RESEARCHER');

create or replace function feedback.said(from_on date, until_on date)
returns setof feedback.about
language sql
stable
security definer
set search_path = ''
as $$
    with said as materialized (
        select b.*
          from feedback.answer a
          join feedback.about b on b.answer_id = a.id
         where (select feedback.reads())
           and a.quarter >= said.from_on
           and a.quarter + interval '3 months' <= said.until_on + 1
           and a.quarter + interval '3 months' <= (sharing.moment() at time zone 'Europe/London')::date
    )
    select s.*
      from said s
      join (select worker from said group by worker having count(*) >= 5) enough using (worker);
$$;
revoke execute on function feedback.said(date, date) from public;

-- question: ALL (how many said anything), LISTENED, TRUSTED, HELPED.
create or replace function feedback.figures(from_on date, until_on date)
returns table (worker text, question text, answer text, number int)
language sql
stable
security definer
set search_path = ''
as $$
    select s.worker, q.question, q.answer, count(*)::int
      from feedback.said(from_on, until_on) s
     cross join lateral (
           values ('ALL', ''), ('LISTENED', s.listened), ('TRUSTED', s.trusted)
            union all
           select 'HELPED', h from unnest(s.helped) h
           ) q (question, answer)
     group by s.worker, q.question, q.answer;
$$;

-- In an order that tells nothing of when they were said.
create or replace function feedback.words(from_on date, until_on date)
returns table (answer_id uuid, worker text, words text, may_print boolean, printed text)
language sql
stable
security definer
set search_path = ''
as $$
    select s.answer_id, s.worker, s.words, s.may_print, coalesce(q.words, '')
      from feedback.said(from_on, until_on) s
      left join feedback.quote q on q.answer_id = s.answer_id and q.worker = s.worker
     where (select feedback.checks())
       and s.words <> ''
     order by s.worker, md5(s.answer_id::text);
$$;

create or replace function feedback.quotes(from_on date, until_on date)
returns table (worker text, words text)
language sql
stable
security definer
set search_path = ''
as $$
    select s.worker, q.words
      from feedback.said(from_on, until_on) s
      join feedback.quote q on q.answer_id = s.answer_id and q.worker = s.worker
     where s.may_print
     order by s.worker, md5(s.answer_id::text);
$$;

-- Whether these words may now be printed so: only with the yes of whoever said them. No words take them out again.
create or replace function feedback.print(answer uuid, about text, as_words text)
returns boolean
language plpgsql
security definer
set search_path = ''
as $$
begin
    if not feedback.checks()
       or not exists (select from feedback.about b where b.answer_id = answer and b.worker = about and b.may_print) then
        return false;
    end if;
    delete from feedback.quote q where q.answer_id = answer and q.worker = about;
    if as_words <> '' then
        insert into feedback.quote (answer_id, worker, words, checked_by) values (answer, about, as_words, sharing.viewer());
    end if;
    return true;
end
$$;
revoke execute on all functions in schema feedback from public;
grant execute on function feedback.figures(date, date), feedback.words(date, date), feedback.quotes(date, date), feedback.print(uuid, text, text),
    feedback.reads(), feedback.checks() to pop_app;
