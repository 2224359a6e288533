package pop;

/// Missed once, and reached again.
final class LadderOfWorld {

    private LadderOfWorld() {}

    static void write(World world) {
        world.run("""
                insert into ladder.trace (id, person_id, engagement_id, holder_agency_id, status, began_at)
                values (:referral, :person, :spell, :hscp, 'REACHED', :at)
                """, 6);
        world.run("""
                insert into ladder.fact (id, trace_id, person_id, holder_agency_id, category, number, kind, reason, happened_at, recorded_at, recorded_by)
                values (uuidv7(), :referral, :person, :hscp, 'CONTACT', 1, 'BEGAN', 'MISSED', :at, :at, :fiona),
                       (uuidv7(), :referral, :person, :hscp, 'CONTACT', 2, 'REACHED', '', :at, :at, :fiona)
                """, 6);
    }
}
