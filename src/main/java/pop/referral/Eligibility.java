package pop.referral;

import pop.person.BirthDate;
import pop.person.Postcode;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The five tests, each with what the software proposes and why. It explains; a person decides each of them
/// ([Judgement]). Whoever is without a home is never found to live elsewhere, and what is not told is not known.
record Eligibility(Rules rules, List<Proposal> proposals) {

    private static final Set<String> MALE = Set.of("m", "male", "man", "boy");
    private static final Set<String> FEMALE = Set.of("f", "female", "woman", "girl");

    /// Addresses where people stay without living there.
    private static final Pattern STAYS = Pattern.compile(
            "\\b(?:c/o|care of|hostel|b&b|temp(?:orary)?|hmp|prison|custody|hospital|rehab|supported|refuge|staying)\\b");

    /// What was told, as far as the tests ask for it; blank where nothing was.
    ///
    /// @param birth read on the day it was told
    /// @param listed the postcode directory, if one is loaded
    record Known(
            String sex,
            BirthDate.Reading birth,
            String address,
            String housing,
            String offending,
            String substanceUse,
            String answers,
            PostcodeDirectory listed) {}

    static Eligibility of(Known told, LocalDate today) {
        var rules = Rules.on(today);
        return new Eligibility(
                rules,
                List.of(
                        male(told.sex()),
                        age(told.birth(), rules, today),
                        livesInGlasgow(told),
                        persistent(told.offending()),
                        dependency(told)));
    }

    Proposal of(Criterion test) {
        return proposals.get(test.ordinal());
    }

    private static Proposal male(String told) {
        String sex = Proposal.plain(told).replaceAll("[.]", "");
        if (sex.isEmpty()) {
            return Proposal.notKnown(Criterion.MALE, "Nothing was told.");
        }
        String evidence = "Told as " + Proposal.quote(told) + ".";
        if (MALE.contains(sex)) {
            return Proposal.met(Criterion.MALE, evidence);
        }
        return FEMALE.contains(sex)
                ? Proposal.notMet(
                        Criterion.MALE, evidence + " The project is for men: offer a service that is for her instead.")
                : Proposal.notKnown(Criterion.MALE, evidence + " Ask, if it is not clear.");
    }

    private static Proposal age(BirthDate.Reading birth, Rules rules, LocalDate today) {
        if (birth.problem() != null) {
            return Proposal.notKnown(Criterion.AGED_16_OR_OVER, unread(birth));
        }
        return birth.date()
                .ageRange(today)
                .map(ages -> aged(birth.date(), ages, rules))
                .orElseGet(() -> Proposal.notKnown(Criterion.AGED_16_OR_OVER, "No date of birth or age was told."));
    }

    private static Proposal aged(BirthDate birth, BirthDate.Ages ages, Rules rules) {
        String evidence = ages.youngest() == ages.oldest()
                ? "Born " + birth.shown() + ": " + ages.youngest() + " today."
                : "Told as " + birth.shown() + ": between " + ages.youngest() + " and " + ages.oldest() + " today.";
        if (ages.oldest() < rules.youngest()) {
            return Proposal.notMet(
                    Criterion.AGED_16_OR_OVER, evidence + " A child: children’s social work is the route.");
        }
        if (ages.youngest() < rules.youngest()) {
            return Proposal.notKnown(Criterion.AGED_16_OR_OVER, evidence + " Ask for the date of birth.");
        }
        String child = ages.youngest() >= rules.adult()
                ? ""
                : (ages.oldest() < rules.adult() ? " A child in law" : " May be a child in law")
                        + ": take the young person’s route beside this one, never the adult one alone.";
        return Proposal.met(Criterion.AGED_16_OR_OVER, evidence + child);
    }

    private static String unread(BirthDate.Reading birth) {
        String told = "Told as " + Proposal.quote(birth.asTyped());
        return switch (birth.problem()) {
            case MONTH_FIRST, BARE_NUMBER -> told + ", which may mean several days. Ask.";
            case PLACEHOLDER -> told + ", a date programs put where none is known. Ask.";
            case TOO_YOUNG -> told + ", which would be under 10 years old. Check it.";
            case TOO_OLD, FUTURE, IMPOSSIBLE -> told + ", which cannot be right. Ask.";
            case NOT_UNDERSTOOD -> told + ", which we could not read. Ask.";
            case null -> told + ".";
        };
    }

    private static Proposal livesInGlasgow(Known told) {
        var residence = Residence.of(Postcode.read(told.address()), told.listed());
        boolean homeless = Postcode.read(told.housing()) instanceof Postcode.Reading.NoFixedAddress;
        return switch (residence.answer()) {
            case IN -> Proposal.met(Criterion.LIVES_IN_GLASGOW, residence.evidence());
            case ASK_A_PERSON -> Proposal.notKnown(Criterion.LIVES_IN_GLASGOW, residence.evidence());
            case OUT -> {
                if (homeless) {
                    yield Proposal.notKnown(
                            Criterion.LIVES_IN_GLASGOW,
                            residence.evidence() + " But the words on housing tell of no home: "
                                    + Proposal.quote(told.housing()) + " Are they connected to Glasgow?");
                }
                yield STAYS.matcher(Proposal.plain(told.address() + " " + told.housing()))
                                .find()
                        ? Proposal.notKnown(
                                Criterion.LIVES_IN_GLASGOW,
                                residence.evidence()
                                        + " But it may be where they stay for now. Are they connected to Glasgow?")
                        : Proposal.notMet(Criterion.LIVES_IN_GLASGOW, residence.evidence());
            }
        };
    }

    private static Proposal persistent(String offending) {
        String told = offending.isBlank() ? "Nothing was told of offending." : "Told: " + Proposal.quote(offending);
        return Proposal.notKnown(
                Criterion.PERSISTENT_OFFENDING,
                told + " No number settles it: this is your judgement, with its reason.");
    }

    private static Proposal dependency(Known told) {
        String words = told.substanceUse().isBlank()
                ? "Nothing was told of alcohol or drugs."
                : "Told: " + Proposal.quote(told.substanceUse());
        return Dependency.toldPlainly(told.substanceUse() + "\n" + told.answers())
                .filter(_ -> !told.offending().isBlank())
                .map(plain -> Proposal.met(
                        Criterion.DEPENDENCY,
                        "Told plainly: " + Proposal.quote(plain) + ", and offending is told too."))
                .orElseGet(() -> Proposal.notKnown(
                        Criterion.DEPENDENCY,
                        words + " Ask whether there is a dependency, and whether the offending sustains it."));
    }
}
