package pop.generate;

import org.jspecify.annotations.Nullable;
import pop.generate.Life.Met;
import pop.generate.Life.Spell;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/// Appointments: about one a week while support is open, past ones with their outcome and some weeks ahead; of spells
/// that
/// are over, about half of the meetings there were.
final class GeneratedAppointments implements Room {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int WEEKS_AHEAD = 4;
    private static final String KINDS =
            "OFFICE 40 OUTREACH 15 HOME_VISIT 12 PARTNER_PLACE 8 PHONE 12 VIDEO_TEAMS 3 ACCOMPANIED 8 COURT 2";
    private static final String ABOUTS =
            "SUPPORT 60 REVIEW 6 ADDICTION 9 HOUSING 9 MONEY 5 PHYSICAL_HEALTH 4 MENTAL_HEALTH 4 JUSTICE 3";
    private static final String OUTCOMES =
            "HAPPENED-ON_TIME 58 HAPPENED-LATE 14 DID_NOT_ATTEND-NOT_REACHED 13 DID_NOT_ATTEND-REACHED 6"
                    + " DID_NOT_HAPPEN-WORKER 2 DID_NOT_HAPPEN-AGENCY 1 CANCELLED- 6";

    private static final List<String> IN_THE_OFFICE = List.of("OFFICE", "PHONE", "VIDEO_TEAMS");

    private final Plan plan;
    private final Staff staff;
    private final Rows appointments = new Rows(
            "appointment.appointment",
            "id, person_id, engagement_id, holder_agency_id, category, status, begins_at, until_at, kind, about, worker_id, recorded_at,"
                    + " recorded_by, version");
    private final Rows facts = new Rows(
            "appointment.fact",
            "id, appointment_id, person_id, holder_agency_id, category, number, kind, happened_at, recorded_at, recorded_by, begins_at,"
                    + " until_at, whose, code");
    private final Rows attendances =
            new Rows("appointment.attendance", "appointment_id, worker_id, team_id, begins_at, until_at, away, stands");

    GeneratedAppointments(Plan plan, Staff staff) {
        this.plan = plan;
        this.staff = staff;
    }

    @Override
    public List<Rows> tables() {
        return List.of(appointments, facts, attendances);
    }

    @Override
    public void write(Life life, Lot lot) {
        for (var chapter : life.chapters()) {
            var spell = chapter.spell();
            if (spell == null) {
                continue;
            }
            if (spell.isClosed()) {
                spell.contacts().stream()
                        .filter(Met::made)
                        .filter(_ -> lot.chance(0.5))
                        .forEach(met ->
                                appointment(new Meeting(life, spell, met.worker(), met.at()), "HAPPENED-ON_TIME", lot));
            } else {
                weekly(life, spell, lot);
            }
        }
    }

    private record Meeting(Life life, Spell spell, Staff.Member worker, Instant begins) {}

    private void weekly(Life life, Spell spell, Lot lot) {
        var day = DayOfWeek.of(lot.between(1, 5));
        var end = plan.now().plus(WEEK.multipliedBy(WEEKS_AHEAD));
        for (var week = spell.openedAt().plus(WEEK); week.isBefore(end); week = week.plus(WEEK)) {
            var hour = LocalTime.of(lot.between(9, 16), lot.below(4) * 15);
            var begins = week.atZone(LONDON).with(day).with(hour).toInstant();
            var other = spell.team().other();
            var worker = other != null && lot.chance(0.3) ? other : spell.team().lead();
            var open = begins.isAfter(plan.now())
                    || (begins.isAfter(plan.now().minus(Duration.ofDays(3))) && lot.chance(0.3));
            appointment(new Meeting(life, spell, worker, begins), open ? null : lot.weighted(OUTCOMES), lot);
        }
    }

    private void appointment(Meeting it, @Nullable String outcome, Lot lot) {
        var arranged = it.begins().minus(lot.days(2, 8));
        var until = it.begins().plus(Duration.ofMinutes(lot.chance(0.7) ? 45 : 30));
        var made = new Made(it, lot.id(arranged), until, lot.weighted(KINDS), lot.weighted(ABOUTS));
        var status = outcome == null ? "SCHEDULED" : outcome.substring(0, outcome.indexOf('-'));
        row(made, arranged, status);
        fact(made, "SCHEDULED", arranged, null, lot);
        if (outcome != null) {
            var code = outcome.substring(outcome.indexOf('-') + 1);
            var before = status.equals("CANCELLED") ? it.begins().minusSeconds(7200) : until.plusSeconds(600);
            fact(made, status, before, code.isEmpty() ? null : code, lot);
        }
        attendances.add(
                made.id(),
                it.worker().worker(),
                staff.leader().team(),
                it.begins(),
                until,
                !IN_THE_OFFICE.contains(made.kind()),
                !status.equals("CANCELLED") && !status.equals("DID_NOT_HAPPEN"));
    }

    private record Made(Meeting meeting, UUID id, Instant until, String kind, String about) {}

    private void row(Made it, Instant arranged, String status) {
        var meeting = it.meeting();
        var worker = meeting.worker();
        appointments.add(
                it.id(),
                meeting.life().id(),
                meeting.spell().id(),
                worker.agency(),
                category(it.about()),
                status,
                meeting.begins(),
                it.until(),
                it.kind(),
                it.about(),
                worker.worker(),
                arranged,
                worker.worker(),
                status.equals("SCHEDULED") ? 1 : 2);
    }

    private void fact(Made it, String kind, Instant at, @Nullable String code, Lot lot) {
        var first = kind.equals("SCHEDULED");
        facts.add(
                lot.id(at),
                it.id(),
                it.meeting().life().id(),
                it.meeting().worker().agency(),
                category(it.about()),
                first ? 1 : 2,
                kind,
                at,
                at,
                it.meeting().worker().worker(),
                first ? it.meeting().begins() : null,
                first ? it.until() : null,
                kind.equals("CANCELLED") ? "PERSON" : null,
                code);
    }

    private static String category(String about) {
        return switch (about) {
            case "SUPPORT", "REVIEW" -> "PLAN";
            case "ADDICTION" -> "SUBSTANCE_USE";
            case "JUSTICE" -> "CUSTODY_AND_JUSTICE";
            default -> about;
        };
    }
}
