-- What an attribute of HSDS says of a service: the term, the taxonomy it is of, and its name. The same term has the same
-- key whether its file names the taxonomy or only numbers it.
create or replace function openreferral.term_of(attribute jsonb)
returns table (scheme text, term text, name text)
language sql
immutable
begin atomic
    select left(coalesce(nullif(t.t ->> 'taxonomy', ''), nullif(t.t -> 'taxonomy_detail' ->> 'name', ''), nullif(t.t ->> 'taxonomy_id', ''), ''), 200),
           left(coalesce(nullif(t.t ->> 'code', ''), nullif(t.t ->> 'id', ''), nullif(term_of.attribute ->> 'taxonomy_term_id', '')), 200),
           left(coalesce(t.t ->> 'name', term_of.attribute ->> 'label', term_of.attribute ->> 'value', ''), 200)
      from (select case jsonb_typeof(term_of.attribute -> 'taxonomy_term') when 'object' then term_of.attribute -> 'taxonomy_term' end as t) t;
end;
