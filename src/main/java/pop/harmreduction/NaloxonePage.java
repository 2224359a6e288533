package pop.harmreduction;

import pop.overdose.NaloxoneKit;
import pop.person.Identity;
import pop.web.Problems;
import pop.web.When;
import pop.web.Words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the person's page of naloxone shows.
///
/// @param supplies the viewer has or had an authorisation to supply
/// @param mayRecord the viewer is around the person, and not for a while only
record NaloxonePage(
        Identity person,
        Instant now,
        List<Kit> kits,
        List<Context> contexts,
        List<Overdose> overdoses,
        boolean supplies,
        boolean mayRecord,
        ContextForm form,
        Problems problems) {

    private static final String ALERT = "alert-overdose";
    private static final int MONTH = 30;
    private static final int QUARTER = 90;

    static NaloxonePage unshown(Identity person, Instant now) {
        return new NaloxonePage(
                person, now, List.of(), List.of(), List.of(), false, false, ContextForm.empty(), Problems.none());
    }

    /// "Prenoxad, expiry 31 Mar 2028"
    static String title(Kit it) {
        return Words.of(it.product())
                + (it.expiresOn() == null ? ", expiry not known" : ", expiry " + When.date(it.expiresOn()));
    }

    /// Why somebody is at risk, by its code.
    static String why(String code) {
        return Words.find("RiskContext." + code)
                .or(() -> Words.find("harmreduction.why." + code))
                .orElse(code);
    }

    String path() {
        return "/people/" + person.id() + "/naloxone";
    }

    LocalDate today() {
        return When.dayOf(now);
    }

    List<Kit> standing() {
        return kits.stream().filter(Kit::stands).toList();
    }

    List<Kit> over() {
        return kits.stream().filter(it -> !it.stands()).toList();
    }

    /// The best that they have themselves.
    KitState state() {
        return standing().stream()
                .filter(it -> it.recipient() == NaloxoneKit.Recipient.PERSON_AT_RISK)
                .map(it -> it.state(today()))
                .min(Comparator.naturalOrder())
                .orElse(KitState.NONE);
    }

    List<Context> standingContexts() {
        return contexts.stream().filter(it -> it.stands(today())).toList();
    }

    List<Context> contextsToCome() {
        return contexts.stream().filter(it -> it.since().isAfter(today())).toList();
    }

    List<Context> contextsOver() {
        return contexts.stream().filter(it -> it.isOver(today())).toList();
    }

    /// In words; none: they are not at risk, for all that is on record and shown.
    List<String> risks() {
        return Stream.of(
                        standingContexts().stream().map(it -> Words.of(it.context())),
                        person.flags().stream()
                                .filter(flag -> flag.kind().equals(ALERT))
                                .map(_ -> why("ALERT")),
                        overdoses.stream().filter(it -> it.isRecent(now)).map(_ -> why("OVERDOSE")))
                .flatMap(it -> it)
                .distinct()
                .toList();
    }

    Repeats repeats() {
        return Repeats.of(overdoses);
    }

    /// "2 overdoses within 30 days"; empty when there is no repeat.
    String repeated() {
        var month = repeats().in(MONTH, now);
        var quarter = repeats().in(QUARTER, now);
        return Stream.of(repeated(month, MONTH), quarter == month ? "" : repeated(quarter, QUARTER))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String repeated(int count, int days) {
        return count < 2 ? "" : When.count(count, "overdose") + " within " + days + " days";
    }

    List<Overdose> standingOverdoses() {
        return overdoses.stream().filter(Overdose::stands).toList();
    }

    List<Overdose> takenBack() {
        return overdoses.stream().filter(it -> !it.stands()).toList();
    }
}
