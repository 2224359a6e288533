package pop.openreferral;

import org.springframework.jdbc.core.simple.JdbcClient;
import pop.database.Times;

import java.time.Instant;

/// Organisations, places and services themselves, from where they wait into the directory: the new ones first, then
/// those
/// that are other than they stand. A row that would become what it is, is not written.
///
/// `jsonb_populate_record` lays what was read over the row that is there, so that a column nobody spoke of stays.
final class StagedRows {

    private final JdbcClient sql;
    private final Instant now;

    StagedRows(JdbcClient sql, Instant now) {
        this.sql = sql;
        this.now = now;
    }

    int newOrganisations() {
        return update("""
                insert into directory.organisation (id, name, also_called, description, email, website, agency_id, source, overridden, extra,
                       became_id, closed_on, changed_at)
                select r.id, r.name, r.also_called, r.description, r.email, r.website, r.agency_id, r.source, coalesce(r.overridden, '{}'), r.extra,
                       r.became_id, r.closed_on, :now
                  from pg_temp.staged s
                 cross join lateral jsonb_populate_record(null::directory.organisation, s.data) r
                 where s.kind = 'ORGANISATION'
                   and not exists (select from directory.organisation d where d.id = s.id)
                """);
    }

    int changedOrganisations() {
        return update("""
                update directory.organisation d
                   set name = r.name, also_called = r.also_called, description = r.description, email = r.email, website = r.website,
                       agency_id = r.agency_id, overridden = r.overridden, extra = r.extra, became_id = r.became_id, closed_on = r.closed_on,
                       changed_at = :now, version = d.version + 1
                  from pg_temp.staged s
                  join directory.organisation o on o.id = s.id
                 cross join lateral jsonb_populate_record(o, s.data - s.kept) r
                 where s.kind = 'ORGANISATION'
                   and d.id = s.id
                   and r is distinct from o
                """);
    }

    int newPlaces() {
        return update("""
                insert into directory.location (id, organisation_id, name, description, street, town, postcode, latitude, longitude, transport,
                       accessibility, source, overridden, extra, changed_at)
                select r.id, r.organisation_id, r.name, r.description, r.street, r.town, r.postcode, r.latitude, r.longitude, r.transport,
                       r.accessibility, r.source, coalesce(r.overridden, '{}'), r.extra, :now
                  from pg_temp.staged s
                 cross join lateral jsonb_populate_record(null::directory.location, s.data) r
                 where s.kind = 'LOCATION'
                   and not exists (select from directory.location d where d.id = s.id)
                """);
    }

    int changedPlaces() {
        return update("""
                update directory.location d
                   set organisation_id = r.organisation_id, name = r.name, description = r.description, street = r.street, town = r.town,
                       postcode = r.postcode, latitude = r.latitude, longitude = r.longitude, transport = r.transport,
                       accessibility = r.accessibility, overridden = r.overridden, extra = r.extra, changed_at = :now
                  from pg_temp.staged s
                  join directory.location l on l.id = s.id
                 cross join lateral jsonb_populate_record(l, s.data - s.kept) r
                 where s.kind = 'LOCATION'
                   and d.id = s.id
                   and r is distinct from l
                """);
    }

    void services() {
        keepLaterConfirmations();
        newServices();
        compareServices();
        changedServices();
    }

    /// Somebody here may have confirmed it later than its source.
    private void keepLaterConfirmations() {
        update("""
                update pg_temp.staged s
                   set data = s.data - 'confirmed_at'
                  from directory.service d
                 where s.kind = 'SERVICE'
                   and d.id = s.id
                   and d.confirmed_at >= (s.data ->> 'confirmed_at')::timestamptz
                """);
    }

    private void newServices() {
        update("""
                with added as (
                    insert into directory.service (id, organisation_id, name, also_called, description, website, email, status, how_to_refer, route,
                           referral_email, webhook, open_to, least_age, most_age, eligibility, free, cost, languages, for_custody, capacity,
                           waiting_weeks, capacity_at, owner_id, confirmed_at, listed_at, source, overridden, extra, changed_at)
                    select r.id, r.organisation_id, r.name, r.also_called, r.description, r.website, r.email, r.status, r.how_to_refer,
                           coalesce(r.route, 'SELF'), coalesce(r.referral_email, ''), coalesce(r.webhook, ''), coalesce(r.open_to, 'EVERYONE'),
                           r.least_age, r.most_age, r.eligibility, r.free, r.cost, r.languages, coalesce(r.for_custody, false),
                           coalesce(r.capacity, 'UNKNOWN'), r.waiting_weeks, r.capacity_at, r.owner_id, r.confirmed_at, coalesce(r.listed_at, :now),
                           r.source, coalesce(r.overridden, '{}'), r.extra, coalesce(r.changed_at, :now)
                      from pg_temp.staged s
                     cross join lateral jsonb_populate_record(null::directory.service, s.data) r
                     where s.kind = 'SERVICE'
                       and not exists (select from directory.service d where d.id = s.id)
                    returning id, status
                )
                insert into pg_temp.standing (service_id, was, becomes)
                select a.id, null, a.status
                  from added a
                """);
    }

    /// Which columns of which services become other than they are.
    private void compareServices() {
        update("""
                insert into pg_temp.altered (service_id, part)
                select d.id, n.key
                  from pg_temp.staged s
                  join directory.service d on d.id = s.id
                 cross join lateral jsonb_populate_record(d, s.data - s.kept - 'changed_at') r
                 cross join lateral to_jsonb(d) o (o)
                 cross join lateral jsonb_each(to_jsonb(r)) n
                 where s.kind = 'SERVICE'
                   and r is distinct from d
                   and n.value is distinct from o.o -> n.key
                """);
    }

    private void changedServices() {
        update("""
                with changed as (
                    update directory.service d
                       set organisation_id = r.organisation_id, name = r.name, also_called = r.also_called, description = r.description,
                           website = r.website, unreached_at = case when r.email = d.email then d.unreached_at end, email = r.email,
                           status = r.status, how_to_refer = r.how_to_refer, route = r.route, referral_email = r.referral_email,
                           webhook = r.webhook, open_to = r.open_to, least_age = r.least_age, most_age = r.most_age, eligibility = r.eligibility,
                           free = r.free, cost = r.cost, languages = r.languages, for_custody = r.for_custody, capacity = r.capacity,
                           waiting_weeks = r.waiting_weeks, capacity_at = r.capacity_at, owner_id = r.owner_id, confirmed_at = r.confirmed_at,
                           listed_at = coalesce(r.listed_at, d.listed_at), overridden = r.overridden, extra = r.extra, changed_at = :now,
                           version = d.version + 1
                      from pg_temp.staged s
                      join directory.service v on v.id = s.id
                     cross join lateral jsonb_populate_record(v, s.data - s.kept) r
                     where s.kind = 'SERVICE'
                       and d.id = s.id
                       and exists (select from pg_temp.altered a where a.service_id = s.id)
                    returning d.id, v.status as was, d.status as becomes
                )
                insert into pg_temp.standing (service_id, was, becomes)
                select c.id, c.was, c.becomes
                  from changed c
                """);
    }

    private int update(String statement) {
        return sql.sql(statement).param("now", Times.utc(now)).update();
    }
}
