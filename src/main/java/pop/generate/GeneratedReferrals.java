package pop.generate;

import org.jspecify.annotations.Nullable;
import pop.generate.Life.Chapter;
import pop.generate.Life.Happened;
import pop.generate.Life.Met;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Referrals with what was told and every fact; the status is that of the last fact.
final class GeneratedReferrals implements Room {

    private static final Set<String> DECISIONS = Set.of("ACCEPTED", "DECLINED", "REDIRECTED", "JOINED");
    private static final List<String> TESTS =
            List.of("MALE", "AGED_16_OR_OVER", "LIVES_IN_GLASGOW", "PERSISTENT_OFFENDING", "DEPENDENCY");

    /// The first and so far the only rules (referral/Rules).
    private static final LocalDate RULES = LocalDate.of(2021, 1, 1);

    private final References references;
    private final Staff staff;
    private final Rows referrals = new Rows(
            "referral.referral",
            "id, reference, team_id, holder_agency_id, person_id, status, version, came_by, source, sender_key, sent_by,"
                    + " referrer, name_told, birth_told, sex_told, address_told, agrees, risk, referred_on,"
                    + " drafted_at, draft_until, submitted_at, first_attempt_at, first_contact_at, decided_at");
    private final Rows told =
            new Rows("referral.told", "id, referral_id, holder_agency_id, category, section, text, told_at, told_by");
    private final Rows facts = new Rows(
            "referral.fact",
            "id, referral_id, holder_agency_id, number, kind, happened_at, recorded_at, recorded_by, whose, reason, note, section,"
                    + " alternative, engagement_id");
    private final Rows eligibility = new Rows(
            "referral.eligibility",
            "id, referral_id, holder_agency_id, category, test, answer, proposed, evidence, rules_since, decided_at, decided_by, decided_as");

    GeneratedReferrals(Plan plan, Staff staff) {
        this.references = new References(plan);
        this.staff = staff;
    }

    @Override
    public List<Rows> tables() {
        return List.of(referrals, told, facts, eligibility);
    }

    @Override
    public void write(Life life, Lot lot) {
        for (int each = 0; each < life.chapters().size(); each++) {
            var chapter = life.chapters().get(each);
            referral(life, chapter, lot, references.of(life.number(), each));
            told(chapter, lot);
            facts(chapter, lot);
            tests(chapter, lot);
        }
    }

    private void referral(Life life, Chapter chapter, Lot lot, String reference) {
        var sender = chapter.sender();
        var place = Places.of(lot, LocalDate.ofInstant(chapter.draftedAt(), ZoneOffset.UTC));
        referrals.add(
                chapter.referral(),
                reference,
                staff.leader().team(),
                sender.agency(),
                life.id(),
                status(chapter.facts().getLast().kind()),
                chapter.facts().size(),
                "WORKER",
                source(sender),
                "team " + sender.team(),
                sender.worker(),
                sender.name(),
                life.called().shown(),
                life.born().earliest() == null ? "" : life.born().shown(),
                "M",
                place.shown(),
                lot.weighted("YES 6 NOT_ASKED 2 NOT_KNOWN 2"),
                lot.weighted("URGENT 1 SOON 3 ROUTINE 5 NOT_KNOWN 1"),
                LocalDate.ofInstant(chapter.draftedAt(), ZoneOffset.UTC),
                chapter.draftedAt(),
                chapter.draftedAt().plus(Duration.ofDays(30)),
                chapter.at("SUBMITTED").orElse(null),
                reached(chapter, false),
                reached(chapter, true),
                decided(chapter));
    }

    private static @Nullable Instant decided(Chapter chapter) {
        return chapter.facts().stream()
                .filter(it -> DECISIONS.contains(it.kind()))
                .map(Happened::at)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Instant reached(Chapter chapter, boolean made) {
        var later = chapter.spell() == null ? List.<Met>of() : chapter.spell().contacts();
        return Stream.concat(chapter.before().stream(), later.stream())
                .filter(it -> it.made() || !made)
                .map(Met::at)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private void told(Chapter chapter, Lot lot) {
        for (var section : List.of("OFFENDING", "SUBSTANCE_USE", "HOUSING", "OTHER")) {
            if (lot.chance(0.75)) {
                tell(chapter, lot, section, chapter.draftedAt());
            }
        }
        chapter.at("INFORMATION_GIVEN").ifPresent(at -> tell(chapter, lot, "ANSWER", at));
    }

    private void tell(Chapter chapter, Lot lot, String section, Instant at) {
        var category = section.equals("OTHER") || section.equals("ANSWER") ? "NOTES" : section;
        var sender = chapter.sender();
        told.add(
                lot.id(at),
                chapter.referral(),
                sender.agency(),
                category,
                section,
                Texts.told(section, lot),
                at,
                sender.worker());
    }

    private void facts(Chapter chapter, Lot lot) {
        int number = 0;
        for (var fact : chapter.facts()) {
            facts.add(
                    lot.id(fact.at()),
                    chapter.referral(),
                    chapter.sender().agency(),
                    ++number,
                    fact.kind(),
                    fact.at(),
                    fact.at(),
                    fact.by().worker(),
                    fact.whose(),
                    fact.reason(),
                    fact.note(),
                    fact.kind().equals("INFORMATION_REQUESTED") ? "OFFENDING" : null,
                    fact.alternative(),
                    fact.other());
        }
    }

    private void tests(Chapter chapter, Lot lot) {
        var last = chapter.facts().getLast();
        if (!last.kind().equals("ACCEPTED") && !last.kind().equals("DECLINED")) {
            return;
        }
        for (var test : TESTS) {
            var answer = last.kind().equals("ACCEPTED") ? "MET" : lot.weighted("MET 6 NOT_MET 2 NOT_KNOWN 2");
            eligibility.add(
                    lot.id(last.at()),
                    chapter.referral(),
                    last.by().agency(),
                    category(test),
                    test,
                    answer,
                    answer,
                    "As told by the referrer.",
                    RULES,
                    last.at(),
                    last.by().worker(),
                    last.by().role());
        }
    }

    private static String category(String test) {
        return switch (test) {
            case "PERSISTENT_OFFENDING" -> "OFFENDING";
            case "DEPENDENCY" -> "SUBSTANCE_USE";
            default -> "IDENTITY";
        };
    }

    static String source(Staff.Member sender) {
        return switch (sender.agencyKind()) {
            case "POLICE" -> "POLICE";
            case "HSCP", "HEALTH" -> "HEALTH_AND_SOCIAL_CARE";
            case "COURT_AND_JUSTICE" -> "COURT_AND_JUSTICE";
            default -> sender.role().equals("CUSTODY_PEER_MENTOR") ? "CUSTODY_PEER_MENTOR" : "THIRD_SECTOR";
        };
    }

    private static String status(String lastFact) {
        return switch (lastFact) {
            case "DRAFTED" -> "DRAFT";
            case "TRIAGE_STARTED", "INFORMATION_GIVEN" -> "IN_TRIAGE";
            default -> lastFact;
        };
    }
}
