package pop;

/// An alert whose detail is health, and a concern that the council has decided about.
final class SafetyOfWorld {

    private SafetyOfWorld() {}

    static void write(World world) {
        world.run("""
                insert into safety.alert (id, person_id, holder_agency_id, kind, priority, todo, review_on, status, raised_by, raised_at)
                values (:alert, :person, :hscp, 'OVERDOSE', 'HIGH', 'Carry naloxone.', (:at::timestamptz)::date + 90, 'IN_FORCE', :fiona, :at)
                """, 3);
        world.run("""
                insert into safety.known (id, alert_id, person_id, holder_agency_id, category, text, source, recorded_at, recorded_by)
                values (uuidv7(), :alert, :person, :hscp, 'OVERDOSE', 'Overdosed twice in spring.', 'PERSON', :at, :fiona)
                """, 3);
        world.run("""
                insert into safety.alert_fact (id, alert_id, person_id, holder_agency_id, number, kind, priority, todo, review_on, at, recorded_by)
                values (uuidv7(), :alert, :person, :hscp, 1, 'RAISED', 'HIGH', 'Carry naloxone.', (:at::timestamptz)::date + 90, :at, :fiona)
                """, 3);
        world.run("""
                insert into safety.concern (id, person_id, holder_agency_id, team_id, whom, route, urgent, status, raised_by, raised_at, moved_at)
                values (:concern, :person, :hscp, :pop, 'PERSON', 'ADULT', false, 'OUTCOME', :fiona, :at, :at)
                """, 3);
        world.run("""
                insert into safety.statement (id, concern_id, person_id, holder_agency_id, number, worry, recorded_at, recorded_by)
                values (uuidv7(), :concern, :person, :hscp, 1, 'Somebody takes his money.', :at, :fiona)
                """, 3);
        world.run("""
                insert into safety.concern_fact (id, concern_id, person_id, holder_agency_id, number, kind, at, recorded_at, recorded_by,
                       told_to, way, route, basis, agrees, outcome)
                values (uuidv7(), :concern, :person, :hscp, 1, 'RAISED', :at, :at, :fiona, '', null, null, null, null, null),
                       (uuidv7(), :concern, :person, :hscp, 2, 'TOLD', :at, :at, :fiona, 'duty worker', 'PHONE', 'ADULT', 'ADULT_PROTECTION', 'NO', null),
                       (uuidv7(), :concern, :person, :hscp, 3, 'OUTCOME', :at, :at, :fiona, '', null, null, null, null, 'INQUIRY')
                """, 3);
    /// Somebody had a condition that is over, was in court and in custody. Nothing of it waits or warns.
    private void justice() {
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
        world.run("""
                insert into justice.court_date (id, person_id, holder_agency_id, court, at, diet, sure, status, recorded_at)
                values (:contact, :person, :hscp, 'A court', :at, 'NOT_KNOWN', 'PAPER_SEEN', 'OVER', :at)
                """, 40);
        world.run("""
                insert into justice.court_date_fact (id, court_date_id, person_id, holder_agency_id, number, kind, at, recorded_by)
                values (uuidv7(), :contact, :person, :hscp, 1, 'RECORDED', :at, :fiona),
                       (uuidv7(), :contact, :person, :hscp, 2, 'OVER', :at, :fiona)
                """, 40);
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
