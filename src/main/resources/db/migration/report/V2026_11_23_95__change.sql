-- What changed for people, as the readings of the project's own measure say (outcome.travelled): counted as facts 1.3 has it,
-- one version at a time.
insert into report.indicator (code, title, owner, kind, unit, position, public_position)
select v.code, v.title, 'Team leader, Positive Outcomes Project', 'SHARE', '%', m.last + v.place, m.public + v.place
  from (values ('change-better', 'Life is better in more areas than worse', 10), ('change-held', 'Life is no worse', 20)) v (code, title, place)
 cross join (select max(i.position) as last, max(i.public_position) as public from report.indicator i) m;

insert into report.version (indicator, version, definition, function, counts, base, since) values
    ('change-better', 1,
     'Of the spells of support with a first and a later reading of our own measure, at least four weeks apart and the last of them in the period, those whose last reading is higher than their first in more areas than it is lower. By area: those whose last reading in it is higher. Only readings that the worker approved; areas that do not apply, were not asked or declined are left out. It says what changed, not why.',
     'i_change_v1', 'change-better', 'change-compared', '2025-04-01'),
    ('change-held', 1,
     'Of the same spells, those whose last reading is lower than their first in no more areas than it is higher. By area: those whose last reading in it is not lower. A lower reading is no fault: people see more, and trust more, as time goes by.',
     'i_change_v1', 'change-held', 'change-compared', '2025-04-01');

-- So that those who stayed as they were, and those for whom it became worse, are numbers that nobody can work out either.
insert into report.part (counts, whole) values ('change-better', 'change-held');

insert into report.serves (indicator, outcome)
select i.indicator, i.outcome
  from (values ('change-better', 'OPI-P1'), ('change-better', 'OPI-P2'), ('change-better', 'OPI-P3'), ('change-better', 'CJPF-4'),
               ('change-held', 'OPI-P1'), ('change-held', 'OPI-P2'), ('change-held', 'OPI-P3'), ('change-held', 'CJPF-4')) i (indicator, outcome);

-- Areas of a life, as measures name them (facts 2.3, to be agreed locally).
insert into report.area_serves (area, outcome) values
    ('HOUSING', 'OPI-P1'), ('FEELINGS', 'OPI-P1'), ('ADDICTION', 'OPI-P1'), ('PHYSICAL_HEALTH', 'OPI-P1'),
    ('PEOPLE', 'OPI-P2'), ('CARING', 'OPI-P2'), ('TIME', 'OPI-P2'),
    ('SELF_CARE', 'OPI-P3'), ('JUSTICE', 'OPI-P3'), ('HELP', 'OPI-P3')
on conflict do nothing;
