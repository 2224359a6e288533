package pop.openreferral;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Arrays;
import java.util.List;

/// What hangs on a service: needs, whom it takes, places, hours, contacts. What the file no longer has goes, what it
/// has
/// comes or is changed; a part that was changed here stays as it is. Whatever happens to a service is noted down, for
/// its
/// history.
final class StagedParts {

    /// As `overridden` and the history of a service call them.
    enum Part {
        NEEDS("needs"),
        TAKING("taking"),
        PLACES("places"),
        SCHEDULES("hours", "schedules"),
        CONTACTS("contacts");

        private final List<String> names;

        Part(String... names) {
            this.names = Arrays.asList(names);
        }

        private String[] names() {
            return names.toArray(String[]::new);
        }

        private String name(int at) {
            return names.get(at);
        }
    }

    private final JdbcClient sql;

    StagedParts(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param own then the needs are those it says; otherwise also those its terms are
    void run(boolean own) {
        wantNeeds();
        if (!own) {
            wantTerms();
        }
        needsGone();
        needsCome();
        if (own) {
            takingGone();
            takingComes();
        }
        contactsGone();
        schedulesGone();
        placesGone();
        placesCome();
        schedulesCome();
        contactsCome();
        contactsOfOrganisationsGone();
        contactsOfOrganisationsCome();
    }

    private void wantNeeds() {
        sql.sql("""
                insert into pg_temp.wanted (service_id, need)
                select s.id, n.code
                  from pg_temp.staged s
                 cross join lateral jsonb_array_elements_text(s.parts -> 'needs') w (code)
                  join directory.need n on n.code = w.code
                 where s.kind = 'SERVICE'
                    on conflict do nothing
                """).update();
    }

    private void wantTerms() {
        sql.sql("""
                insert into pg_temp.wanted (service_id, need)
                select distinct s.id, t.need
                  from pg_temp.staged s
                 cross join lateral jsonb_array_elements(s.data -> 'extra' -> 'attributes') a (a)
                 cross join lateral openreferral.term_of(a.a) k
                  join openreferral.term t on t.scheme = k.scheme and t.term = k.term
                 where s.kind = 'SERVICE'
                   and t.need is not null
                    on conflict do nothing
                """).update();
    }

    private void needsGone() {
        note(Part.NEEDS, """
                with gone as (
                    delete from directory.service_need x
                     using pg_temp.staged s
                     where s.kind = 'SERVICE'
                       and s.id = x.service_id
                       and not s.kept && :names::text[]
                       and not exists (select from pg_temp.wanted w where w.service_id = x.service_id and w.need = x.need)
                    returning x.service_id
                )
                insert into pg_temp.altered (service_id, part)
                select distinct g.service_id, :name
                  from gone g
                """);
    }

    private void needsCome() {
        note(Part.NEEDS, """
                with come as (
                    insert into directory.service_need (service_id, need)
                    select w.service_id, w.need
                      from pg_temp.wanted w
                      join pg_temp.staged s on s.kind = 'SERVICE' and s.id = w.service_id
                     where not s.kept && :names::text[]
                        on conflict do nothing
                    returning service_id
                )
                insert into pg_temp.altered (service_id, part)
                select distinct c.service_id, :name
                  from come c
                """);
    }

    private void takingGone() {
        note(Part.TAKING, """
                with gone as (
                    delete from directory.taking x
                     using pg_temp.staged s
                     where s.kind = 'SERVICE'
                       and s.id = x.service_id
                       and not s.kept && :names::text[]
                       and s.parts -> 'taking' -> x.test is null
                    returning x.service_id
                )
                insert into pg_temp.altered (service_id, part)
                select distinct g.service_id, :name
                  from gone g
                """);
    }

    private void takingComes() {
        note(Part.TAKING, """
                with come as (
                    insert into directory.taking as d (service_id, test, answer)
                    select s.id, t.key, t.value
                      from pg_temp.staged s
                     cross join lateral jsonb_each_text(s.parts -> 'taking') t
                     where s.kind = 'SERVICE'
                       and not s.kept && :names::text[]
                        on conflict (service_id, test) do update set answer = excluded.answer where d.answer <> excluded.answer
                    returning d.service_id
                )
                insert into pg_temp.altered (service_id, part)
                select distinct c.service_id, :name
                  from come c
                """);
    }

    private void contactsGone() {
        note(Part.CONTACTS, """
                with whose as (
                    select s.id as service_id, s.id as owner, s.parts, s.kept from pg_temp.staged s where s.kind = 'SERVICE'
                     union all
                    select s.id, a.id, s.parts, s.kept
                      from pg_temp.staged s
                      join directory.service_at_location a on a.service_id = s.id
                     where s.kind = 'SERVICE'
                ), gone as (
                    delete from directory.contact x
                     using whose w
                     where w.owner = coalesce(x.service_id, x.at_id)
                       and not w.kept && :names::text[]
                       and not exists (select from jsonb_array_elements(w.parts -> 'contacts') c where (c ->> 'id')::uuid = x.id)
                    returning w.service_id
                )
                insert into pg_temp.altered (service_id, part)
                select distinct g.service_id, :name
                  from gone g
                """);
    }

    private void schedulesGone() {
        note(Part.SCHEDULES, """
                with gone as (
                    delete from directory.schedule x
                     using pg_temp.staged s
                     where s.kind = 'SERVICE'
                       and s.id = x.service_id
                       and not s.kept && :names::text[]
                       and not exists (select from jsonb_array_elements(s.parts -> 'schedules') c where (c ->> 'id')::uuid = x.id)
                    returning x.service_id
                )
                insert into pg_temp.altered (service_id, part)
                select distinct g.service_id, :name
                  from gone g
                """);
    }

    /// One with hours or contacts of ours stays: somebody here knows more of it.
    private void placesGone() {
        note(Part.PLACES, """
                with gone as (
                    delete from directory.service_at_location x
                     using pg_temp.staged s
                     where s.kind = 'SERVICE'
                       and s.id = x.service_id
                       and not s.kept && :names::text[]
                       and not exists (select from jsonb_array_elements(s.parts -> 'places') c where (c ->> 'id')::uuid = x.id)
                       and not exists (select from directory.schedule h where h.service_id = x.service_id and h.at_id = x.id)
                       and not exists (select from directory.contact c where c.at_id = x.id)
                    returning x.service_id
                )
                insert into pg_temp.altered (service_id, part)
                select distinct g.service_id, :name
                  from gone g
                """);
    }

    private void placesCome() {
        note(Part.PLACES, """
                with come as (
                    insert into directory.service_at_location as d (id, service_id, location_id, description, extra)
                    select r.id, r.service_id, r.location_id, r.description, r.extra
                      from pg_temp.staged s
                     cross join lateral jsonb_populate_recordset(null::directory.service_at_location, s.parts -> 'places') r
                     where s.kind = 'SERVICE'
                       and not s.kept && :names::text[]
                       and exists (select from directory.location l where l.id = r.location_id)
                       and not exists (select from directory.service_at_location a where a.id = r.id and a.location_id <> r.location_id)
                        on conflict (service_id, location_id) do update
                       set description = excluded.description, extra = excluded.extra
                     where (d.description, d.extra) is distinct from (excluded.description, excluded.extra)
                    returning d.service_id
                )
                insert into pg_temp.altered (service_id, part)
                select distinct c.service_id, :name
                  from come c
                """);
    }

    private void schedulesCome() {
        note(Part.SCHEDULES, """
                with come as (
                    insert into directory.schedule as d (id, service_id, at_id, weekdays, opens, closes, nth, from_on, until_on, description, extra)
                    select r.id, r.service_id, r.at_id, r.weekdays, r.opens, r.closes, r.nth, r.from_on, r.until_on, r.description, r.extra
                      from pg_temp.staged s
                     cross join lateral jsonb_populate_recordset(null::directory.schedule, s.parts -> 'schedules') r
                     where s.kind = 'SERVICE'
                       and not s.kept && :names::text[]
                       and (r.at_id is null or exists (select from directory.service_at_location a where a.id = r.at_id))
                        on conflict (id) do update
                       set weekdays = excluded.weekdays, opens = excluded.opens, closes = excluded.closes, nth = excluded.nth,
                           from_on = excluded.from_on, until_on = excluded.until_on, description = excluded.description, extra = excluded.extra
                     where d.service_id = excluded.service_id
                       and (d.weekdays, d.opens, d.closes, d.nth, d.from_on, d.until_on, d.description, d.extra) is distinct from
                           (excluded.weekdays, excluded.opens, excluded.closes, excluded.nth, excluded.from_on, excluded.until_on,
                            excluded.description, excluded.extra)
                    returning d.service_id
                )
                insert into pg_temp.altered (service_id, part)
                select distinct c.service_id, :name
                  from come c
                """);
    }

    private void contactsCome() {
        note(Part.CONTACTS, """
                with come as (
                    insert into directory.contact as d (id, service_id, at_id, name, title, email, phone, extra)
                    select r.id, r.service_id, r.at_id, r.name, r.title, r.email, r.phone, r.extra
                      from pg_temp.staged s
                     cross join lateral jsonb_populate_recordset(null::directory.contact, s.parts -> 'contacts') r
                     where s.kind = 'SERVICE'
                       and not s.kept && :names::text[]
                       and (r.at_id is null or exists (select from directory.service_at_location a where a.id = r.at_id))
                        on conflict (id) do update
                       set name = excluded.name, title = excluded.title, email = excluded.email, phone = excluded.phone, extra = excluded.extra
                     where (d.service_id, d.at_id) is not distinct from (excluded.service_id, excluded.at_id)
                       and (d.name, d.title, d.email, d.phone, d.extra) is distinct from
                           (excluded.name, excluded.title, excluded.email, excluded.phone, excluded.extra)
                    returning d.service_id, d.at_id
                )
                insert into pg_temp.altered (service_id, part)
                select distinct coalesce(c.service_id, a.service_id), :name
                  from come c
                  left join directory.service_at_location a on a.id = c.at_id
                """);
    }

    private void contactsOfOrganisationsGone() {
        sql.sql("""
                        delete from directory.contact x
                         using pg_temp.staged s
                         where s.kind = 'ORGANISATION'
                           and s.id = x.organisation_id
                           and not s.kept && :names::text[]
                           and not exists (select from jsonb_array_elements(s.parts -> 'contacts') c where (c ->> 'id')::uuid = x.id)
                        """).param("names", Part.CONTACTS.names()).update();
    }

    private void contactsOfOrganisationsCome() {
        sql.sql("""
                        insert into directory.contact as d (id, organisation_id, name, title, email, phone, extra)
                        select r.id, r.organisation_id, r.name, r.title, r.email, r.phone, r.extra
                          from pg_temp.staged s
                         cross join lateral jsonb_populate_recordset(null::directory.contact, s.parts -> 'contacts') r
                         where s.kind = 'ORGANISATION'
                           and not s.kept && :names::text[]
                            on conflict (id) do update
                           set name = excluded.name, title = excluded.title, email = excluded.email, phone = excluded.phone, extra = excluded.extra
                         where d.organisation_id = excluded.organisation_id
                           and (d.name, d.title, d.email, d.phone, d.extra) is distinct from
                               (excluded.name, excluded.title, excluded.email, excluded.phone, excluded.extra)
                        """).param("names", Part.CONTACTS.names()).update();
    }

    private void note(Part part, String statement) {
        sql.sql(statement)
                .param("names", part.names())
                .param("name", part.name(0))
                .update();
    }
}
