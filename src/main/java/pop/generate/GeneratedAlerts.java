package pop.generate;

import org.jspecify.annotations.Nullable;
import pop.generate.Life.Spell;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// Alerts of a third of all spells: looked at again every so often, and lowered when support ended.
final class GeneratedAlerts implements Room {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String KINDS =
            "RISK_TO_STAFF 8 OVERDOSE 25 SELF_HARM 12 WEAPON 5 DOG 15 SAFE_CONTACT 15 HEALTH_NEED 6 EXPLOITATION 8 NOT_ALONE 6";
    private static final Map<String, String> DETAILS =
            Map.of("OVERDOSE", "OVERDOSE", "SELF_HARM", "MENTAL_HEALTH", "HEALTH_NEED", "PHYSICAL_HEALTH");

    private final Plan plan;
    private final Rows alerts = new Rows(
            "safety.alert",
            "id, person_id, holder_agency_id, kind, priority, todo, review_on, status, raised_by, raised_at, version");
    private final Rows known = new Rows(
            "safety.known",
            "id, alert_id, person_id, holder_agency_id, category, text, source, recorded_at, recorded_by");
    private final Rows facts = new Rows(
            "safety.alert_fact",
            "id, alert_id, person_id, holder_agency_id, number, kind, priority, todo, review_on, note, at, recorded_by");
    private final Rows flags = new Rows(
            "person.flag", "id, person_id, holder_agency_id, category, kind, detail, severe, since, lowered_at");

    GeneratedAlerts(Plan plan) {
        this.plan = plan;
    }

    @Override
    public List<Rows> tables() {
        return List.of(alerts, known, facts, flags);
    }

    @Override
    public void write(Life life, Lot lot) {
        for (var chapter : life.chapters()) {
            var spell = chapter.spell();
            if (spell != null && lot.chance(0.35)) {
                var raisedAt = spell.openedAt().plus(lot.days(1, 20));
                var over = spell.isClosed() ? spell.last().at() : null;
                if (raisedAt.isBefore(over == null ? plan.now() : over)) {
                    alert(life, lot, spell, new Span(raisedAt, over));
                }
            }
        }
    }

    private record Span(Instant raisedAt, @Nullable Instant over) {}

    private record Written(UUID id, UUID person, Staff.Member by, String priority, String todo) {}

    private void alert(Life life, Lot lot, Spell spell, Span span) {
        var kind = lot.weighted(KINDS);
        var high = lot.chance(0.3);
        var by = spell.team().lead();
        var it = new Written(lot.id(span.raisedAt()), life.id(), by, high ? "HIGH" : "NORMAL", lot.among(Texts.TO_DO));
        var review = decided(lot, it, span);
        alerts.add(
                it.id(),
                it.person(),
                by.agency(),
                kind,
                it.priority(),
                it.todo(),
                review.on(),
                span.over() == null ? "IN_FORCE" : "LOWERED",
                by.worker(),
                span.raisedAt(),
                review.facts());
        known(lot, it, kind, span.raisedAt());
        var words = "alert-" + kind.toLowerCase(Locale.ROOT).replace('_', '-');
        flags.add(it.id(), it.person(), by.agency(), "SAFETY", words, "", high, span.raisedAt(), span.over());
    }

    private void known(Lot lot, Written it, String kind, Instant at) {
        known.add(
                lot.id(at),
                it.id(),
                it.person(),
                it.by().agency(),
                DETAILS.getOrDefault(kind, "SAFETY"),
                lot.among(Texts.KNOWN),
                lot.weighted("SEEN 3 PERSON 5 AGENCY 4"),
                at,
                it.by().worker());
    }

    private record Review(LocalDate on, int facts) {}

    /// It was kept at each review, the last of which may be a few days late, until support ended.
    private Review decided(Lot lot, Written it, Span span) {
        var months = it.priority().equals("HIGH") ? 1 : 3;
        var end = span.over() == null ? plan.now() : span.over();
        var review = day(span.raisedAt()).plusMonths(months);
        int number = 1;
        fact(lot, it, number, "RAISED", review, "", span.raisedAt());
        var at = review.atTime(10, 0).atZone(LONDON).toInstant().plus(lot.days(0, 12));
        while (at.isBefore(end)) {
            review = day(at).plusMonths(months);
            fact(lot, it, ++number, "KEPT", review, "", at);
            at = review.atTime(10, 0).atZone(LONDON).toInstant().plus(lot.days(0, 12));
        }
        if (span.over() != null) {
            fact(lot, it, ++number, "LOWERED", review, "Support ended.", span.over());
        }
        return new Review(review, number);
    }

    private void fact(Lot lot, Written it, int number, String kind, LocalDate review, String note, Instant at) {
        var by = it.by();
        facts.add(
                lot.id(at),
                it.id(),
                it.person(),
                by.agency(),
                number,
                kind,
                it.priority(),
                it.todo(),
                review,
                note,
                at,
                by.worker());
    }

    private static LocalDate day(Instant at) {
        return at.atZone(LONDON).toLocalDate();
    }
}
