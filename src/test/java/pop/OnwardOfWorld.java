package pop;

/// They were sent to a service of Simon Community for a bed, and both say that it helped. Nothing waits.
public final class OnwardOfWorld {

    /// Whose workers sign in here.
    public static final String ACCESS_HUB = "5e000000-0000-7000-8000-000000000001";

    private OnwardOfWorld() {}

    static void write(World world) {
        listed(world);
        referred(world);
        answers(world);
    }

    private static void listed(World world) {
        world.run("""
                insert into directory.organisation (id, name, agency_id, changed_at)
                values ('5e000000-0000-7000-8000-000000000000', 'Simon Community of tests', :simon, :at)
                    on conflict (id) do nothing
                """, 90);
        world.run("""
                insert into directory.service (id, organisation_id, name, route, listed_at, changed_at)
                values ('5e000000-0000-7000-8000-000000000001', '5e000000-0000-7000-8000-000000000000', 'Access Hub of tests', 'ACCOUNT', :at, :at)
                    on conflict (id) do nothing
                """, 90);
    }

    private static void referred(World world) {
        world.run("""
                insert into onward.need (id, person_id, engagement_id, holder_agency_id, category, need, note, wanted_at, status, settled_at, recorded_at,
                       recorded_by)
                values (:onward, :person, :spell, :hscp, 'HOUSING', 'ACCOMMODATION', 'A bed near his sister.', :at, 'MET', :at, :at, :fiona)
                """, 8);
        world.run("""
                insert into onward.onward (id, need_id, need, person_id, engagement_id, holder_agency_id, category, mode, service_id, service_name,
                       to_agency_id, route, status, worker_id, sent_at, told_at, moved_at, recorded_at, recorded_by)
                values (:onward, :onward, 'ACCOMMODATION', :person, :spell, :hscp, 'HOUSING', 'REFERRAL', '5e000000-0000-7000-8000-000000000001',
                        'Access Hub of tests', :simon, 'ACCOUNT', 'OUTCOME', :fiona, :at, :at, :at, :at, :fiona)
                """, 7);
        world.run("""
                insert into onward.told (id, onward_id, person_id, holder_agency_id, category, text)
                values (uuidv7(), :onward, :person, :hscp, 'IDENTITY', :name),
                       (uuidv7(), :onward, :person, :hscp, 'HOUSING', 'Needs a bed.')
                """, 7);
    }

    private static void answers(World world) {
        world.run("""
                insert into onward.fact (id, onward_id, person_id, holder_agency_id, category, number, kind, happened_at, recorded_at, recorded_by, said_by,
                       way, code)
                select uuidv7(), :onward, :person, :hscp, 'HOUSING', n, k, :at, :at, case when n < 4 then :fiona else :bernadette end,
                       case when n < 4 then 'POP' else 'PARTNER' end, case when n < 4 then 'HERE' else 'ACCOUNT' end,
                       case k when 'OUTCOME' then 'HELPED' end
                  from unnest('{DRAFTED,AGREED,SENT,RECEIVED,ACCEPTED,FIRST_CONTACT,SEEN,OUTCOME}'::text[]) with ordinality f (k, n)
                """, 6);
        world.run("""
                insert into onward.account (id, onward_id, person_id, holder_agency_id, category, went, helped, words, way, told_at, recorded_by)
                values (uuidv7(), :onward, :person, :hscp, 'HOUSING', 'YES', 'YES', 'Warm, and nobody shouted.', 'WORKER', :at, :fiona)
                """, 5);
    }
}
