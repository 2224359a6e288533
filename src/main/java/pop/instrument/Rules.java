package pop.instrument;

import pop.web.Words;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/// Whether a scoring rule and the questionnaire beside it belong together.
record Rules(Instrument instrument, Troubles troubles) {

    private static final int MOST_MONTHS = 24;

    /// @param address of the questionnaire, with its version
    void check(String address) {
        heading(address);
        links();
        items();
        sum();
    }

    private void heading(String address) {
        var rule = rule();
        says(
                rule.instrument() != null && rule.instrument().matches("[a-z][a-z0-9-]{0,39}"),
                "The scoring rule does not name its instrument (a word of small letters).");
        says(
                instrument.key().version().matches("[0-9]{1,4}([.][0-9]{1,4}){0,2}"),
                "The version of the questionnaire is not a number such as 1 or 1.2.");
        says(
                address.equals(rule.questionnaire()),
                "The scoring rule is for the questionnaire “" + rule.questionnaire() + "”, and this one is “" + address
                        + "”.");
        says(
                rule.rule() != null && !rule.rule().isBlank(),
                "The scoring rule has no name and version of its own (rule).");
        says(
                !(rule.instrument() + " " + instrument.title()).matches("(?i).*(wemwbs|warwick).*"),
                "WEMWBS and SWEMWBS are not taken: software that holds them needs a licence of its own.");
        says(rule.entry() != null, "The scoring rule does not say how answers come here (entry).");
        says(rule.direction() != null, "The scoring rule does not say whether more is better (direction).");
        says(rule.method() != null, "The scoring rule does not say how it counts (method).");
        says(
                rule.reviewMonths() >= 1 && rule.reviewMonths() <= MOST_MONTHS,
                "The scoring rule does not say after how many months a review is due, 1 to 24 (reviewMonths).");
        says(rule.dueWeeks().stream().allMatch(it -> it > 0), "A due week is not a number above 0.");
        says(
                rule.from() == null || rule.until() == null || rule.until().isAfter(rule.from()),
                "It ends before it begins.");
    }

    private void links() {
        var known = new HashSet<String>();
        for (var item : instrument.items()) {
            says(known.add(item.link()), "Two items have the linkId “" + item.link() + "”.");
        }
        var rule = rule();
        are(known, rule.items(), "items");
        are(known, rule.needed(), "needed");
        are(known, rule.reversed(), "reversed");
        are(known, rule.mayNotApply(), "mayNotApply");
        are(known, rule.areas().keySet(), "areas");
        are(known, rule.stops().stream().map(Scoring.Stop::link).toList(), "stops");
        are(known, rule.risks().stream().map(Scoring.Risk::link).toList(), "risks");
        are(known, rule.total() == null ? List.of() : List.of(rule.total()), "total");
        says(
                rule.total() == null || !rule.items().isEmpty() && !rule.items().contains(rule.total()),
                "The total that may be entered is summed with the items. Name the items that are summed (items), without it.");
    }

    private void are(Collection<String> known, Collection<String> named, String where) {
        named.stream()
                .filter(it -> !known.contains(it))
                .forEach(it -> troubles.and("The scoring rule names item “" + it + "” (" + where
                        + "), which the questionnaire does not have."));
    }

    private void items() {
        for (var item : instrument.items()) {
            says(
                    item.floor() < item.ceiling(),
                    "The least value of item " + item.link() + " is not below its greatest.");
        }
        rule().risks().forEach(it -> reachable(it.link(), it.least()));
        rule().stops().forEach(it -> reachable(it.link(), it.least()));
    }

    private void reachable(String link, int least) {
        instrument.items().stream()
                .filter(it -> it.link().equals(link))
                .filter(it -> least > it.ceiling() || least <= it.floor())
                .forEach(_ -> troubles.and("Every answer of item " + link + " is a risk or a stop, or none is: " + least
                        + " is not between its values."));
    }

    private void sum() {
        var rule = rule();
        rule.bands().forEach(it -> band(it.key()));
        rule.stops().forEach(it -> band(it.band()));
        if (rule.method() == Scoring.Method.NONE) {
            says(
                    rule.floor() == null
                            && rule.ceiling() == null
                            && rule.bands().isEmpty(),
                    "A rule without a sum has no floor, no ceiling and no bands.");
            return;
        }
        var summed = instrument.items().stream()
                .filter(it -> rule.items().isEmpty() || rule.items().contains(it.link()))
                .toList();
        int floor = summed.stream().mapToInt(Item::floor).sum();
        int ceiling = summed.stream().mapToInt(Item::ceiling).sum();
        says(
                Objects.equals(rule.floor(), floor) && Objects.equals(rule.ceiling(), ceiling),
                "The totals go from " + floor + " to " + ceiling + " by the questionnaire, and from " + rule.floor()
                        + " to " + rule.ceiling() + " by the scoring rule.");
        says(
                rule.bands().stream().allMatch(it -> it.least() >= floor && it.least() <= ceiling),
                "A band begins at a total that cannot be.");
        says(summed.stream().noneMatch(Item::mayNotApply), "What may not apply cannot be summed.");
    }

    private void band(String key) {
        says(
                Words.find(Scoring.Band.WORDS + key).isPresent(),
                "There are no words for the band “" + key + "” in messages.properties.");
    }

    private void says(boolean fine, String trouble) {
        troubles.unless(fine, trouble);
    }

    private Scoring rule() {
        return instrument.scoring();
    }
}
