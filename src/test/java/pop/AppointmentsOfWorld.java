package pop;

/// One appointment is over and happened; a meeting came again on Thursdays and has ended.
final class AppointmentsOfWorld {

    private AppointmentsOfWorld() {}

    static void write(World world) {
        world.run("""
                insert into appointment.series (id, person_id, engagement_id, holder_agency_id, category, rhythm, every, weekdays, first_on,
                       begins, minutes, kind, about, service, team_id, ended_at, recorded_at, recorded_by)
                values (uuidv7(), :person, :spell, :hscp, 'SUBSTANCE_USE', 'WEEKLY', 1, '{4}', '2026-01-01', '19:30', 60, 'OWN_MEETING',
                        'ADDICTION', 'Narcotics Anonymous', :pop, :at, :at, :fiona)
                """, 5);
        world.run("""
                insert into appointment.appointment (id, person_id, engagement_id, holder_agency_id, category, status, begins_at, until_at,
                       kind, about, worker_id, recorded_at, recorded_by, version)
                values (:appointment, :person, :spell, :hscp, 'PLAN', 'HAPPENED', :at, :at + interval '45 minutes', 'OFFICE', 'SUPPORT',
                        :fiona, :at, :fiona, 2)
                """, 4);
        world.run("""
                insert into appointment.fact (id, appointment_id, person_id, holder_agency_id, category, number, kind, happened_at, recorded_at,
                       recorded_by, begins_at, until_at, code)
                values (uuidv7(), :appointment, :person, :hscp, 'PLAN', 1, 'SCHEDULED', :at, :at, :fiona, :at, :at + interval '45 minutes', null),
                       (uuidv7(), :appointment, :person, :hscp, 'PLAN', 2, 'HAPPENED', :at, :at, :fiona, null, null, 'ON_TIME')
                """, 4);
        world.run("""
                insert into appointment.attendance (appointment_id, worker_id, team_id, begins_at, until_at, away)
                values (:appointment, :fiona, :pop, :at, :at + interval '45 minutes', false)
                """, 4);
        world.run("""
                insert into appointment.digital (id, person_id, holder_agency_id, device, data, confidence, private_place, recorded_at, recorded_by)
                values (uuidv7(), :person, :hscp, 'BORROWED', 'NONE', 'WITH_HELP', 'NO', :at, :fiona)
                """, 4);
    }
}
