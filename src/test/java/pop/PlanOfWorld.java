package pop;

/// What was planned with the person of a [World]: not agreed yet, two goals, one of them about mental health.
final class PlanOfWorld {

    private PlanOfWorld() {}

    static void write(World world) {
        frame(world);
        goals(world);
    }

    private static void frame(World world) {
        world.run("""
                insert into plan.plan (id, person_id, engagement_id, holder_agency_id, status, begun_at)
                values (uuidv7(), :person, :spell, :hscp, 'DRAFT', :at)
                """, 2);
        world.run("""
                insert into plan.fact (id, plan_id, person_id, holder_agency_id, number, kind, happened_at, recorded_at, recorded_by)
                select uuidv7(), p.id, :person, :hscp, 1, 'BEGUN', :at, :at, :fiona from plan.plan p where p.engagement_id = :spell
                """, 2);
        world.run("""
                insert into plan.said (id, person_id, engagement_id, holder_agency_id, category, kind, text, said_at, said_to)
                values (uuidv7(), :person, :spell, :hscp, 'PLAN', 'STRENGTH', 'Cooks for everyone.', :at, :fiona)
                """, 2);
    }

    private static void goals(World world) {
        world.run("""
                insert into plan.goal (id, person_id, engagement_id, holder_agency_id, category, area, words, status, proposed_at, changed_at)
                values (uuidv7(), :person, :spell, :hscp, 'HOUSING', 'HOUSING', 'I want my own front door.', 'PROPOSED', :at, :at),
                       (uuidv7(), :person, :spell, :hscp, 'MENTAL_HEALTH', 'MENTAL_HEALTH', 'I want to sleep at night.', 'PROPOSED', :at, :at)
                """, 2);
        world.run("""
                insert into plan.goal_fact (id, goal_id, person_id, holder_agency_id, category, number, kind, happened_at, recorded_at, recorded_by)
                select uuidv7(), g.id, :person, :hscp, g.category, 1, 'PROPOSED', :at, :at, :fiona from plan.goal g where g.engagement_id = :spell
                """, 2);
        world.run("""
                insert into plan.action (id, goal_id, person_id, engagement_id, holder_agency_id, category, text, owner, status, opened_at, changed_at)
                select uuidv7(), g.id, :person, :spell, :hscp, g.category, 'Ring the housing office', 'PERSON', 'OPEN', :at, :at
                  from plan.goal g where g.engagement_id = :spell and g.area = 'HOUSING'
                """, 2);
        world.run("""
                insert into plan.action_fact (id, action_id, person_id, holder_agency_id, category, number, kind, happened_at, recorded_at, recorded_by)
                select uuidv7(), a.id, :person, :hscp, a.category, 1, 'OPENED', :at, :at, :fiona from plan.action a where a.engagement_id = :spell
                """, 2);
    }
}
