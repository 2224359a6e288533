package pop.overdose;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import pop.database.Ids;
import pop.web.Problems;
import pop.web.Typed;

import java.util.List;
import java.util.UUID;

/// What was done, as it is ticked.
record HelpForm(
        @Nullable UUID fact,
        @Nullable List<Done> done,
        NaloxoneKit.@Nullable Setting setting,
        NaloxoneKit.@Nullable Recipient recipient,
        NaloxoneKit.@Nullable Product product,
        @Nullable Boolean repeat,
        NaloxoneKit.@Nullable RepeatReason reason,
        @Nullable SameDay sameDay,
        @Nullable @Size(max = 300) String treatment,
        @Nullable @Size(max = 4000) String note) {

    static HelpForm empty() {
        return new HelpForm(Ids.next(), List.of(), null, null, null, null, null, null, null, null);
    }

    List<Done> ticked() {
        return done == null ? List.of() : done.stream().distinct().toList();
    }

    boolean kitWasGiven() {
        return ticked().contains(Done.NALOXONE_KIT);
    }

    /// @param maySupply whether whoever writes it may supply naloxone
    void check(boolean maySupply, Problems problems) {
        if (fact == null) {
            problems.add("", "Something of this page was lost. What you ticked is below: save it again");
        }
        if (ticked().isEmpty()) {
            problems.add("done", "Tick what was done");
        }
        if (kitWasGiven() && !maySupply) {
            problems.add(
                    "done",
                    "You are not recorded as somebody who may supply naloxone. Whoever gave the kit writes it down");
        } else if (kitWasGiven()) {
            checkKit(problems);
        }
        if (ticked().contains(Done.SAME_DAY_TREATMENT) && sameDay == null) {
            problems.add("sameDay", "Say what came of treatment on the same day");
        }
    }

    private void checkKit(Problems problems) {
        if (setting == null) {
            problems.add("setting", "Say in which setting");
        }
        if (recipient == null) {
            problems.add("recipient", "Say who took the kit");
        }
        if (product == null) {
            problems.add("product", "Say which kit");
        }
        if (repeat == null) {
            problems.add("repeat", "Say whether it is their first");
        } else if (repeat && reason == null) {
            problems.add("reason", "Say why another");
        }
    }

    Responses.Given given() {
        var kit = kitWasGiven() && setting != null && recipient != null && product != null
                ? new NaloxoneKit(setting, recipient, product, Boolean.TRUE.equals(repeat) ? reason : null)
                : null;
        return new Responses.Given(
                ticked(), kit, ticked().contains(Done.SAME_DAY_TREATMENT) ? sameDay : null, Typed.text(treatment));
    }
}
