-- What invented people said of us, in the last quarter that is over: of the police officers by too few for a percentage.
create temporary table heard (number int, worker text, listened text, trusted text, helped text[], words text, may_print boolean, printed text);
insert into heard
select n, 'SOCIAL_CARE_WORKER', case when n <= 8 then 'ALWAYS' when n <= 11 then 'MOSTLY' when n = 12 then 'RARELY' else 'DECLINED' end,
       case when n <= 6 then 'ALWAYS' when n <= 10 then 'MOSTLY' else 'SOMETIMES' end,
       case when n <= 7 then '{KNEW_SERVICES,LISTENING}' when n <= 10 then '{KNEW_SERVICES,PRACTICAL}' else '{LISTENING}' end::text[],
       case n when 1 then 'Got me in front of the right people, in a week.' when 12 then 'Too many forms.' else '' end, n = 1,
       case n when 1 then 'Got me in front of the right people, in a week.' else '' end
  from generate_series(1, 13) n
 union all
select n, 'PEER_MENTOR', case when n <= 10 then 'ALWAYS' else 'MOSTLY' end, case when n <= 9 then 'ALWAYS' else 'MOSTLY' end,
       case when n <= 9 then '{HAVING_BEEN_THERE,NOT_GIVING_UP}' else '{NOT_GIVING_UP,WENT_ALONG}' end::text[],
       case n when 2 then 'He had been where I was. That was it.' else '' end, n = 2,
       case n when 2 then 'He had been where I was. That was it.' else '' end
  from generate_series(1, 11) n
 union all
select n, 'POLICE_OFFICER', case when n <= 4 then 'MOSTLY' else 'SOMETIMES' end, case when n <= 3 then 'MOSTLY' else 'SOMETIMES' end,
       '{STRAIGHT_WITH_ME}', case n when 3 then 'Never thought I would say it of the police.' else '' end, n = 3, ''
  from generate_series(1, 6) n;

insert into feedback.answer (id, team_id, quarter, way)
select ('fb000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, (select t.id from agency.team t where t.kind = 'POP' order by t.id limit 1),
       (date_trunc('quarter', now() at time zone 'Europe/London') - interval '3 months')::date, case when n % 4 = 0 then 'INTERVIEW' else 'CARD' end
  from generate_series(1, 13) n;
insert into feedback.about (answer_id, worker, listened, trusted, helped, words, may_print)
select ('fb000000-0000-4000-8000-' || lpad(h.number::text, 12, '0'))::uuid, h.worker, h.listened, h.trusted, h.helped, h.words, h.may_print
  from heard h;
insert into feedback.quote (answer_id, worker, words, checked_by)
select ('fb000000-0000-4000-8000-' || lpad(h.number::text, 12, '0'))::uuid, h.worker, h.printed, w.id
  from heard h
  join agency.worker w on w.email = 'morag.sinclair@cast.invalid'
 where h.printed <> '';
drop table heard;
