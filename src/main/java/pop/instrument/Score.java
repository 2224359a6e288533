package pop.instrument;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import static java.util.Objects.requireNonNull;

/// The counting of one set of answers.
record Score(Instrument of, Map<String, Answer> answers) {

    Scored scored() {
        var risks = rule().risks().stream()
                .filter(it -> isAtLeast(it.link(), it.least()))
                .map(Scoring.Risk::link)
                .toList();
        return switch (rule().method()) {
            case NONE -> new Scored(null, null, risks, summed().stream().allMatch(this::isSettled), rule().rule());
            case SUM -> total(risks);
        };
    }

    private Scored total(List<String> risks) {
        var total = rule().needed().stream().allMatch(it -> value(it) != null) ? sum() : null;
        if (total != null) {
            return new Scored(total, band(total), risks, true, rule().rule());
        }
        return rule().stops().stream()
                .filter(it -> isAtLeast(it.link(), it.least()))
                .findFirst()
                .map(it -> new Scored(null, Scoring.Band.WORDS + it.band(), risks, true, rule().rule()))
                .orElseGet(() -> new Scored(null, null, risks, false, rule().rule()));
    }

    /// Null when something is missing, or when a total that was entered is not that of its items.
    private @Nullable Integer sum() {
        var given = summed().stream().filter(it -> value(it.link()) != null).toList();
        int sum = given.stream().mapToInt(this::turned).sum();
        var entered = rule().total() == null ? null : value(requireNonNull(rule().total()));
        if (given.size() == summed().size()) {
            return entered == null || entered == sum ? sum : null;
        }
        if (entered == null) {
            return null;
        }
        var open = summed().stream().filter(it -> value(it.link()) == null).toList();
        int least = sum + open.stream().mapToInt(Item::floor).sum();
        int most = sum + open.stream().mapToInt(Item::ceiling).sum();
        return entered >= least && entered <= most ? entered : null;
    }

    /// What an item counts: the same distance from its other end when it is reversed and the form has not done so.
    int turned(Item item) {
        int value = requireNonNull(value(item.link()));
        boolean isReversed = rule().reversed().contains(item.link()) && !rule().reversedOnForm();
        return isReversed ? item.floor() + item.ceiling() - value : value;
    }

    private @Nullable String band(int total) {
        return rule().bands().stream()
                .filter(it -> it.least() <= total)
                .max(Comparator.comparingInt(Scoring.Band::least))
                .map(it -> Scoring.Band.WORDS + it.key())
                .orElse(null);
    }

    private List<Item> summed() {
        return of.items().stream()
                .filter(it -> rule().items().isEmpty() || rule().items().contains(it.link()))
                .toList();
    }

    private boolean isSettled(Item item) {
        return value(item.link()) != null
                || item.mayNotApply() && answers.get(item.link()) == Answer.Missing.NOT_APPLICABLE;
    }

    private boolean isAtLeast(String link, int least) {
        var value = value(link);
        return value != null && value >= least;
    }

    private @Nullable Integer value(String link) {
        return answers.get(link) instanceof Answer.Given(int value) ? value : null;
    }

    private Scoring rule() {
        return of.scoring();
    }
}
