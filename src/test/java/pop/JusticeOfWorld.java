package pop;

/// Somebody had a condition that is over, was in court and in custody. Nothing of it waits or warns.
final class JusticeOfWorld {

    private JusticeOfWorld() {}

    static void write(World world) {
        condition(world);
        court(world);
        custody(world);
    }

    private static void condition(World world) {
        world.run("""
                insert into justice.condition (id, person_id, holder_agency_id, source, kind, words, from_on, sure, told_on, status, recorded_at,
                       checked_at)
                values (:contact, :person, :hscp, 'BAIL_SPECIAL', 'EXCLUSION', 'An area', '2026-01-01', 'PAPER_SEEN', '2026-01-01', 'ENDED', :at, :at)
                """, 40);
        world.run("""
                insert into justice.condition_fact (id, condition_id, person_id, holder_agency_id, number, kind, at, recorded_by, reason)
                values (uuidv7(), :contact, :person, :hscp, 1, 'RECORDED', :at, :fiona, null),
                       (uuidv7(), :contact, :person, :hscp, 2, 'ENDED', :at, :fiona, 'CASE_OVER')
                """, 40);
    }

    private static void court(World world) {
        world.run("""
                insert into justice.court_date (id, person_id, holder_agency_id, court, at, diet, sure, status, recorded_at)
                values (:contact, :person, :hscp, 'A court', :at, 'NOT_KNOWN', 'PAPER_SEEN', 'OVER', :at)
                """, 40);
        world.run("""
                insert into justice.court_date_fact (id, court_date_id, person_id, holder_agency_id, number, kind, at, recorded_by)
                values (uuidv7(), :contact, :person, :hscp, 1, 'RECORDED', :at, :fiona),
                       (uuidv7(), :contact, :person, :hscp, 2, 'OVER', :at, :fiona)
                """, 40);
    }

    private static void custody(World world) {
        world.run("""
                insert into justice.custody (id, person_id, holder_agency_id, from_agency_id, place, since, by_name, told_by, told_at, expires_at,
                       released_at, status)
                values (:contact, :person, :hscp, :hscp, 'London Road', :at, false, :fiona, :at, :at + interval '3 days', :at, 'RELEASED')
                """, 40);
        world.run("""
                insert into justice.custody_fact (id, custody_id, person_id, holder_agency_id, number, kind, at, recorded_by)
                values (uuidv7(), :contact, :person, :hscp, 1, 'TOLD', :at, :fiona),
                       (uuidv7(), :contact, :person, :hscp, 2, 'RELEASED', :at, :fiona)
                """, 40);
        world.run("""
                insert into justice.told (id, kind, person_id, team_id, holder_agency_id, from_agency_id, since, told_by, told_at, expires_at, status)
                values (uuidv7(), 'IN_CUSTODY', :person, :pop, :hscp, :hscp, :at, :fiona, :at, :at, 'MATCHED')
                """, 40);
        world.run("""
                insert into justice.withheld (id, person_id, holder_agency_id, worker_id, what, place, asked_at)
                values (uuidv7(), :person, :hscp, :joe, 'VISIT', 'A place', :at)
                """, 40);
    }
}
