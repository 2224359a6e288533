package pop.openreferral;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Where a service is, and when it is open.
final class StagedPlaces {

    private final JdbcClient sql;

    StagedPlaces(JdbcClient sql) {
        this.sql = sql;
    }

    void run() {
        schedulesGone();
        placesGone();
        placesCome();
        schedulesCome();
    }

    private void schedulesGone() {
        Part.SCHEDULES.write(sql, """
                delete from directory.schedule x
                 using pg_temp.staged s
                 where s.kind = 'SERVICE'
                   and s.id = x.service_id
                   and not s.kept && :names::text[]
                   and not exists (select from jsonb_array_elements(s.parts -> 'schedules') c where (c ->> 'id')::uuid = x.id)
                returning x.service_id
                """);
    }

    /// One with hours or contacts of ours stays: somebody here knows more of it.
    private void placesGone() {
        Part.PLACES.write(sql, """
                delete from directory.service_at_location x
                 using pg_temp.staged s
                 where s.kind = 'SERVICE'
                   and s.id = x.service_id
                   and not s.kept && :names::text[]
                   and not exists (select from jsonb_array_elements(s.parts -> 'places') c where (c ->> 'id')::uuid = x.id)
                   and not exists (select from directory.schedule h where h.service_id = x.service_id and h.at_id = x.id)
                   and not exists (select from directory.contact c where c.at_id = x.id)
                returning x.service_id
                """);
    }

    private void placesCome() {
        Part.PLACES.write(sql, """
                insert into directory.service_at_location as d (id, service_id, location_id, description, extra)
                select r.id, r.service_id, r.location_id, r.description, r.extra
                  from pg_temp.staged s
                 cross join lateral jsonb_populate_recordset(null::directory.service_at_location, s.parts -> 'places') r
                 where s.kind = 'SERVICE'
                   and not s.kept && :names::text[]
                   and exists (select from directory.location l where l.id = r.location_id)
                   and not exists (select from directory.service_at_location a where a.id = r.id and a.location_id <> r.location_id)
                   and not exists (select
                                     from directory.service_at_location a
                                    where a.id = r.id
                                      and (a.service_id, a.location_id, a.description, a.extra)
                                        = (r.service_id, r.location_id, r.description, r.extra))
                    on conflict (service_id, location_id) do update
                   set description = excluded.description, extra = excluded.extra
                 where (d.description, d.extra) is distinct from (excluded.description, excluded.extra)
                returning d.service_id
                """);
    }

    private void schedulesCome() {
        Part.SCHEDULES.write(sql, """
                insert into directory.schedule as d (id, service_id, at_id, weekdays, opens, closes, nth, from_on, until_on, description, extra)
                select r.id, r.service_id, r.at_id, r.weekdays, r.opens, r.closes, r.nth, r.from_on, r.until_on, r.description, r.extra
                  from pg_temp.staged s
                 cross join lateral jsonb_populate_recordset(null::directory.schedule, s.parts -> 'schedules') r
                 where s.kind = 'SERVICE'
                   and not s.kept && :names::text[]
                   and (r.at_id is null or exists (select from directory.service_at_location a where a.id = r.at_id))
                   and not exists (select
                                     from directory.schedule h
                                    where h.id = r.id
                                      and (h.weekdays, h.opens, h.closes, h.nth, h.from_on, h.until_on, h.description, h.extra)
                                          is not distinct from
                                          (r.weekdays, r.opens, r.closes, r.nth, r.from_on, r.until_on, r.description, r.extra))
                    on conflict (id) do update
                   set weekdays = excluded.weekdays, opens = excluded.opens, closes = excluded.closes, nth = excluded.nth,
                       from_on = excluded.from_on, until_on = excluded.until_on, description = excluded.description, extra = excluded.extra
                 where d.service_id = excluded.service_id
                   and (d.weekdays, d.opens, d.closes, d.nth, d.from_on, d.until_on, d.description, d.extra) is distinct from
                       (excluded.weekdays, excluded.opens, excluded.closes, excluded.nth, excluded.from_on, excluded.until_on,
                        excluded.description, excluded.extra)
                returning d.service_id
                """);
    }
}
