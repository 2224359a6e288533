-- Change of those with a first and a later reading of version 1 of our own measure, 28 days apart at least.
create or replace function report.i_change_v1(from_on date, until_on date)
returns table (indicator text, cut text, of text, numerator bigint, denominator bigint, value numeric)
language sql
stable
set search_path = ''
as $$
    with way as materialized (
        select t.engagement_id, t.area, sign(t.last_value - t.first_value)::int as went
          from outcome.travelled(i_change_v1.from_on, i_change_v1.until_on, 'pop', '1', 28) t
    ), spells as (
        select sign(sum(w.went))::int as went
          from way w
         group by w.engagement_id
    ), counted as (
        select 'ALL' as cut, '' as of, s.went from spells s
         union all
        select 'AREA', a.words, w.went
          from way w
          join outcome.areas('pop', '1') a on a.area = w.area
    )
    select m.indicator, m.cut, m.of, m.number, m.base, null::numeric
      from (select c.cut, c.of, count(*) filter (where c.went > 0) as better, count(*) filter (where c.went >= 0) as held, count(*) as compared
              from counted c
             group by c.cut, c.of) n
     cross join lateral (values ('change-better', n.cut, n.of, n.better, n.compared), ('change-held', n.cut, n.of, n.held, n.compared))
           m (indicator, cut, of, number, base);
$$;
revoke execute on function report.i_change_v1(date, date) from public;
