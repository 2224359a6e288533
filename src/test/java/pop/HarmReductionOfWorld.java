package pop;

/// Somebody had a kit and gave it back, was at risk and is not, and had an overdose that was followed up. Nothing of it
/// waits.
final class HarmReductionOfWorld {

    private HarmReductionOfWorld() {}

    static void write(World world) {
        world.run("""
                insert into harmreduction.kit (id, person_id, holder_agency_id, origin, recipient, setting, supply, product, expires_on, replace_on,
                       had_on, supplied_by, supplied_as, authorisation_id, status, recorded_at, recorded_by)
                values (:contact, :person, :hscp, 'SUPPLIED', 'SERVICE_WORKER', 'COMMUNITY_OUTLET', 'FIRST', 'PRENOXAD', '2030-01-31', '2029-12-31',
                        (:at::timestamptz)::date, :fiona, 'SOCIAL_CARE_WORKER', '50000000-0000-7000-8000-000000000701', 'RETURNED', :at, :fiona)
                """, 140);
        world.run("""
                insert into harmreduction.kit_fact (id, kit_id, person_id, holder_agency_id, number, kind, at, recorded_by)
                values (uuidv7(), :contact, :person, :hscp, 1, 'SUPPLIED', :at, :fiona),
                       (uuidv7(), :contact, :person, :hscp, 2, 'RETURNED', :at, :fiona)
                """, 140);
        world.run("""
                insert into harmreduction.context (id, person_id, holder_agency_id, context, since, until, recorded_at, recorded_by)
                values (uuidv7(), :person, :hscp, 'AFTER_DETOX', (:at::timestamptz)::date, (:at::timestamptz)::date, :at, :fiona)
                """, 140);
        world.run("""
                insert into harmreduction.overdose (id, notification_id, person_id, holder_agency_id, happened_at, confirmed_at, confirmed_by, done_at,
                       done_by, done_note)
                values (:contact, :contact, :person, :hscp, :at, :at, :morag, :at, :fiona, 'Met him the same day.')
                """, 140);
    }
}
