package pop.generate;

import org.jspecify.annotations.Nullable;
import pop.generate.Staff.Member;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What police told the crisis outreach team of, one for five who are referred: all over and closed, and whom it was
/// about forgotten once its time was over. Nothing says that it was a person of the plan.
final class GeneratedOverdoses implements Room {

    /// In 07_overdose.sql.
    private static final UUID CLAUSE = UUID.fromString("81000000-0000-7000-8000-000000000501");
    private static final Duration KEPT = Duration.ofDays(90);

    private final Plan plan;
    private final Staff staff;
    private final References references;
    private final Rows notifications = new Rows(
            "overdose.notification",
            "id, reference, team_id, giver_agency_id, source_team_id, told_by, way, clause_id, status, happened_at, drafted_at, sent_at,"
                    + " acknowledged_at, acknowledged_by, attempts, attempted_at, contacted_at, closed_at, soon_at, late_at, forget_at,"
                    + " version");
    private final Rows outOfScope = new Rows(
            "overdose.notification",
            "id, reference, team_id, giver_agency_id, source_team_id, told_by, way, status, failed_test, happened_at, drafted_at");
    private final Rows told = new Rows(
            "overdose.told",
            "notification_id, number, giver_agency_id, team_id, sent, told_at, told_by, now_at, substances, naloxone, wish");
    private final Rows facts = new Rows(
            "overdose.fact",
            "id, notification_id, number, kind, happened_at, recorded_at, recorded_by, worker_id, code");
    private final Rows given = new Rows("overdose.given", "fact_id, notification_id, team_id, done");
    private final Rows certificates =
            new Rows("overdose.certificate", "notification_id, purged_at, acknowledged_at, rule, told, notes");

    GeneratedOverdoses(Plan plan, Staff staff) {
        this.plan = plan;
        this.staff = staff;
        references = new References(plan);
    }

    @Override
    public List<Rows> tables() {
        return List.of(notifications, outOfScope, told, facts, given, certificates);
    }

    @Override
    public void write(Life life, Lot lot) {
        if (!lot.chance(0.2)) {
            return;
        }
        var happened = life.chapters().getFirst().draftedAt().minus(lot.days(4, 40));
        var drafted = happened.plus(lot.chance(0.95) ? lot.hours(1, 9) : lot.hours(25, 60));
        var course = new Course(
                lot.id(drafted), references.overdose(life.number()), staff.officer(lot), staff.outreach(lot), happened);
        course.fact(lot, "DRAFTED", drafted, course.officer, "");
        if (lot.chance(0.1)) {
            outOfScope(course, lot, drafted);
        } else {
            sent(course, lot, drafted);
        }
    }

    private void outOfScope(Course course, Lot lot, Instant drafted) {
        course.fact(lot, "FOUND_OUT_OF_SCOPE", drafted, course.officer, "");
        var test = lot.weighted("ACCIDENTAL 5 ILLICIT_DRUG 3 NON_FATAL 1");
        outOfScope.add(
                course.id,
                course.reference,
                course.outreach.team(),
                course.officer.agency(),
                course.officer.team(),
                course.officer.worker(),
                "PAGE",
                "OUT_OF_SCOPE",
                test,
                course.happened,
                drafted);
    }

    private void sent(Course course, Lot lot, Instant drafted) {
        course.fact(lot, "FOUND_IN_SCOPE", drafted, course.officer, "");
        course.fact(lot, "SENT", drafted, course.officer, "");
        var acknowledged = drafted.plus(lot.between(Duration.ofMinutes(2), Duration.ofMinutes(80)));
        course.fact(lot, "ACKNOWLEDGED", acknowledged, course.outreach, "");
        var attempted = lot.chance(0.3) ? acknowledged.plus(lot.hours(1, 6)) : null;
        if (attempted != null) {
            course.fact(lot, "ATTEMPTED", attempted, course.outreach, "");
        }
        var became = lot.weighted("CONTACTED 62 REFUSED 10 NOT_TRACED 18 ALREADY_IN_CARE 10");
        var at = (attempted == null ? acknowledged : attempted).plus(lot.hours(1, 16));
        course.fact(lot, became, at, course.outreach, "");
        var done = became.equals("CONTACTED") && lot.chance(0.8);
        if (done) {
            var fact = course.fact(lot, "INTERVENED", at, course.outreach, "");
            gave(course, lot, fact, acknowledged);
        }
        var closed = at.plus(lot.days(1, 5));
        course.fact(lot, "CLOSED", closed, course.outreach, became.equals("CONTACTED") ? "HELPED" : became);
        over(course, lot, new Times(drafted, acknowledged, attempted, became.equals("CONTACTED") ? at : null, closed));
    }

    private void gave(Course course, Lot lot, UUID fact, Instant acknowledged) {
        var done = new ArrayList<>(List.of("HARM_REDUCTION_ADVICE"));
        if (lot.chance(0.4)) {
            done.add("TREATMENT_LINK");
        }
        if (acknowledged.plus(KEPT).isAfter(plan.now())) {
            given.add(fact, course.id, course.outreach.team(), done);
        }
    }

    private record Times(
            Instant sent,
            Instant acknowledged,
            @Nullable Instant attempted,
            @Nullable Instant contacted,
            Instant closed) {}

    private void over(Course course, Lot lot, Times at) {
        var forget = at.acknowledged().plus(KEPT);
        var forgotten = forget.isBefore(plan.now());
        if (forgotten) {
            course.fact(lot, "PURGED", forget, course.outreach, "");
            certificates.add(course.id, forget, at.acknowledged(), "90 days after it was acknowledged", 1, 0);
        } else {
            told(course, lot, at.sent());
        }
        row(course, at, forgotten ? "PURGED" : "CLOSED");
    }

    private void row(Course course, Times at, String status) {
        notifications.add(
                course.id,
                course.reference,
                course.outreach.team(),
                course.officer.agency(),
                course.officer.team(),
                course.officer.worker(),
                "PAGE",
                CLAUSE,
                status,
                course.happened,
                at.sent(),
                at.sent(),
                at.acknowledged(),
                course.outreach.worker(),
                at.attempted() == null ? 0 : 1,
                at.attempted(),
                at.contacted(),
                at.closed(),
                at.sent().plus(Duration.ofHours(12)),
                at.sent().plus(Duration.ofHours(24)),
                at.acknowledged().plus(KEPT),
                course.number);
    }

    private void told(Course course, Lot lot, Instant at) {
        var by = course.officer;
        told.add(
                course.id,
                1,
                by.agency(),
                course.outreach.team(),
                true,
                at,
                by.worker(),
                lot.weighted("AT_THE_SCENE 3 HOSPITAL 4 HOME 3 LEFT 1"),
                List.of(lot.weighted("HEROIN 5 STREET_BENZODIAZEPINE 4 COCAINE 2 NOT_KNOWN 2")),
                lot.weighted("YES 5 NO 3 NOT_KNOWN 2"),
                lot.weighted("AGREES 6 NOT_ASKED 4"));
    }

    /// The facts of one notification, numbered.
    private final class Course {

        private final UUID id;
        private final String reference;
        private final Member officer;
        private final Member outreach;
        private final Instant happened;
        private int number;

        Course(UUID id, String reference, Member officer, Member outreach, Instant happened) {
            this.id = id;
            this.reference = reference;
            this.officer = officer;
            this.outreach = outreach;
            this.happened = happened;
        }

        UUID fact(Lot lot, String kind, Instant at, Member by, String code) {
            var fact = lot.id(at);
            facts.add(fact, id, ++number, kind, at, at, by.worker(), null, code);
            return fact;
        }
    }
}
