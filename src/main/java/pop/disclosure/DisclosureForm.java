package pop.disclosure;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import pop.agency.AgencyId;
import pop.database.Ids;
import pop.sharing.Category;
import pop.web.Problems;
import pop.web.Typed;
import pop.web.Words;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// What is to be told, to whom and why, as it is typed.
///
/// @param disclosure its id, made by the page, so that sending twice tells once
/// @param told the words for each category
record DisclosureForm(
        @Nullable UUID disclosure,
        @Nullable UUID agency,
        @Size(max = 200) String outside,
        @Nullable HowTold way,
        @Size(max = 2000) String purpose,
        @Nullable Map<String, String> told,
        @Nullable Reason reason,
        @Size(max = 5000) String necessity) {

    private static final int MOST = 20_000;

    DisclosureForm {
        outside = Typed.text(outside);
        purpose = Typed.text(purpose);
        necessity = Typed.text(necessity);
    }

    static DisclosureForm empty() {
        return new DisclosureForm(Ids.next(), null, "", null, "", new HashMap<>(), null, "");
    }

    String words(Category category) {
        return told == null ? "" : told.getOrDefault(category.name(), "");
    }

    List<Disclosures.Item> items() {
        return Arrays.stream(Category.values())
                .filter(category -> !words(category).isBlank())
                .map(category -> new Disclosures.Item(category, words(category).strip()))
                .toList();
    }

    @Nullable
    AgencyId recipient() {
        return agency == null ? null : new AgencyId(agency);
    }

    Problems problems(List<Category> open) {
        var problems = Problems.none();
        if (disclosure == null) {
            problems.add("agency", "Open the page anew: something of it was lost");
        }
        if (agency == null && outside.isEmpty()) {
            problems.add("agency", "Choose who is to be told, or name somebody outside");
        }
        if (agency != null && !outside.isEmpty()) {
            problems.add("outside", "Choose an agency or name somebody outside, not both");
        }
        if (agency == null && !outside.isEmpty() && (way == null || way == HowTold.HERE)) {
            problems.add("way", "Say how they are told: nobody outside can sign in here");
        }
        if (purpose.isEmpty()) {
            problems.add("purpose", "Say in a sentence what they need it for");
        }
        return contents(problems, open);
    }

    private Problems contents(Problems problems, List<Category> open) {
        if (items().isEmpty()) {
            problems.add("told", "Write what is to be told, under at least one heading");
        }
        for (var item : items()) {
            if (!open.contains(item.category())) {
                problems.add("told", Words.of(item.category()) + " is not open to you, so you cannot tell it");
            }
            if (item.text().length() > MOST) {
                problems.add("told", Words.of(item.category()) + " is longer than " + MOST + " characters");
            }
        }
        return problems;
    }

    /// Outside any agreement it takes a reason and its necessity.
    Problems exceptional(Problems problems, List<Category> uncovered, String recipient) {
        if (reason == null || necessity.isEmpty()) {
            var what = uncovered.stream().map(Words::of).collect(Collectors.joining(", "));
            problems.add(
                    reason == null ? "reason" : "necessity",
                    "No agreement lets " + recipient + " be told this now: " + what
                            + ". Take it out, or say why it must be told all the same");
        }
        return problems;
    }
}
