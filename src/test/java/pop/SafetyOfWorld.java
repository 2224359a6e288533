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
    }
}
