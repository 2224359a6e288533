package pop;

/// A reading that was entered for somebody else, with an answer that somebody dealt with. Nothing of it waits, and none
/// of it counts.
final class OutcomeOfWorld {

    private OutcomeOfWorld() {}

    static void write(World world) {
        world.run("""
                insert into outcome.reading (id, person_id, engagement_id, holder_agency_id, category, code, version, done_on, done_by, occasion,
                       came_by, complete, risks, rule, entered_at, entered_by)
                values (:contact, :person, :spell, :hscp, 'MENTAL_HEALTH', 'core-10', '1', (:at::timestamptz at time zone 'Europe/London')::date, 'TOGETHER',
                        'START', 'HERE', false, '{6}', 'core-10 1', :at, :fiona)
                """, 5);
        world.run("""
                insert into outcome.answer (reading_id, person_id, holder_agency_id, category, code, version, link, value, missing)
                values (:contact, :person, :hscp, 'MENTAL_HEALTH', 'core-10', '1', '6', 1, null),
                       (:contact, :person, :hscp, 'MENTAL_HEALTH', 'core-10', '1', '1', null, 'NOT_ASKED')
                """, 5);
        world.run("""
                insert into outcome.fact (id, reading_id, person_id, holder_agency_id, category, code, version, kind, at, recorded_by, note)
                values (uuidv7(), :contact, :person, :hscp, 'MENTAL_HEALTH', 'core-10', '1', 'MISTAKEN', :at, :fiona, 'Not theirs.'),
                       (uuidv7(), :contact, :person, :hscp, 'MENTAL_HEALTH', 'core-10', '1', 'RISK_ANSWERED', :at, :fiona, 'Rang the one it is of.')
                """, 5);
    }
}
