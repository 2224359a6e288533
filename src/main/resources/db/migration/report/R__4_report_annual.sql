-- Whoever may have figures counted reads the words of the report; the team leader types them. Stories before they are printed are
-- for the team leader and the researcher alone. Police are in none of this.
grant select, insert on report.annual, report.narrative, report.case_study, report.case_text, report.case_agreement, report.case_end,
    report.case_review to pop_app;

create or replace function report.leads()
returns boolean
language sql
stable
set search_path = ''
return report.reads() and current_setting('pop.role', true) = 'TEAM_LEADER';

create or replace function report.tells_stories()
returns boolean
language sql
stable
set search_path = ''
return report.reads() and current_setting('pop.role', true) in ('TEAM_LEADER', 'RESEARCHER');

-- Who wrote a text does not review it. Past the policies, since it is asked by one.
create or replace function report.wrote(text_id uuid)
returns uuid
language sql
stable
security definer
set search_path = ''
return (select t.written_by from report.case_text t where t.id = wrote.text_id);

call sharing.protect('report.annual', '(select report.reads())', '(select report.reads()) and fixed_by = (select sharing.viewer())', 'false');
call sharing.protect('report.narrative', '(select report.reads())', '(select report.leads()) and written_by = (select sharing.viewer())', 'false');
call sharing.protect('report.case_study', '(select report.tells_stories())',
    '(select report.tells_stories()) and begun_by = (select sharing.viewer())', 'false');
call sharing.protect('report.case_text', '(select report.tells_stories())',
    '(select report.tells_stories()) and written_by = (select sharing.viewer())', 'false');
call sharing.protect('report.case_agreement', '(select report.tells_stories())',
    '(select report.tells_stories()) and recorded_by = (select sharing.viewer())', 'false');
call sharing.protect('report.case_end', '(select report.tells_stories())',
    '(select report.tells_stories()) and recorded_by = (select sharing.viewer())', 'false');
call sharing.protect('report.case_review', '(select report.tells_stories())',
    '(select report.tells_stories()) and reviewed_by = (select sharing.viewer()) and report.wrote(text_id) <> reviewed_by', 'false');

-- What of a year's report was typed, as it may be printed: the standing words of each chapter, and stories whose person agreed and
-- still agrees, with every detail changed, read by a second person; and what people said of workers that may be printed. A story has no other name here than its title, and they stand
-- in the order of their titles, which tells of no day.
create or replace function report.typed(of_year text, from_on date, until_on date, as_of date)
returns table (kind text, title text, words text)
language sql
stable
security definer
set search_path = ''
as $$
    select 'CHAPTER', n.chapter, n.words
      from (select distinct on (w.chapter) w.chapter, w.words
              from report.narrative w
             where w.year = typed.of_year
             order by w.chapter, w.written_at desc, w.id desc) n
     where (select report.reads())
       and n.words <> ''
     union all
    (select 'STORY', t.title, t.words
      from report.case_study s
     cross join lateral (select c.id, c.title, c.words, c.disguised from report.case_text c where c.study_id = s.id order by c.written_at desc, c.id desc limit 1) t
     cross join lateral (select a.agreed_on, a.until_on from report.case_agreement a where a.study_id = s.id order by a.recorded_at desc, a.id desc limit 1) a
     cross join lateral (select r.may_print from report.case_review r where r.text_id = t.id order by r.reviewed_at desc, r.id desc limit 1) r
     where (select report.reads())
       and s.year = typed.of_year
       and r.may_print
       and t.disguised @> '{NAMES,AGE,PLACES,DATES,FAMILY_AND_WORK,HEALTH,OFFENCES}'
       and coalesce(a.until_on, 'infinity') >= greatest(typed.as_of, (sharing.moment() at time zone 'Europe/London')::date)
       and not exists (select from report.case_end e where e.study_id = s.id)
     order by t.title, md5(t.words))
     union all
    select 'QUOTE', q.worker, q.words
      from feedback.quotes(typed.from_on, typed.until_on) q
     where (select report.reads());
$$;
revoke execute on function report.typed(text, date, date, date), report.wrote(uuid), report.leads(), report.tells_stories() from public;
grant execute on function report.typed(text, date, date, date), report.wrote(uuid), report.leads(), report.tells_stories() to pop_app;
