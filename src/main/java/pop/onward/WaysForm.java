package pop.onward;

import org.jspecify.annotations.Nullable;
import pop.custody.Tellings;
import pop.database.Ids;
import pop.person.Identity;
import pop.sharing.Category;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where somebody is to be sent, in which way, and what would be told, as it is typed.
///
/// @param id made with the form, so that sending it twice sends them once
/// @param instead what it comes in the place of
/// @param told the words for each category
record WaysForm(
        @Nullable UUID id,
        @Nullable String need,
        @Nullable UUID service,
        @Nullable Mode mode,
        @Nullable UUID instead,
        @Nullable Boolean urgent,
        @Nullable Map<String, String> told) {

    private static final int LONGEST = 20_000;

    /// The least: who it is, how to reach them safely, what they need.
    static WaysForm least(Identity person, Needs.Need need, UUID service, @Nullable UUID instead) {
        var told = new HashMap<String, String>();
        told.put(Category.IDENTITY.name(), person.name());
        told.put(Category.CONTACT.name(), reach(person));
        told.merge(
                need.category().name(),
                need.note().isBlank() ? need.name() : need.name() + ": " + need.note(),
                (one, other) -> one + "\n" + other);
        return new WaysForm(Ids.next(), need.code(), service, null, instead, null, told);
    }

    /// The same for somebody met in custody: what they told there, and not that it was there.
    static WaysForm ofCells(OnwardId id, Tellings.Telling told, Chosen chosen) {
        var words = new HashMap<String, String>();
        told(words, Category.IDENTITY, told.name());
        var reach = Stream.of(told.phone(), told.reach())
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining(". "));
        told(words, Category.CONTACT, reach.isEmpty() ? "Through us: no safe number is known." : reach);
        told(words, chosen.category(), chosen.needName());
        return new WaysForm(id.value(), chosen.need(), chosen.service().id().value(), Mode.REFERRAL, null, null, words);
    }

    private static void told(Map<String, String> words, Category category, String text) {
        words.merge(category.name(), text, (one, other) -> one + "\n" + other);
    }

    /// What was told before is told again, as a beginning.
    static WaysForm again(Needs.Need need, UUID service, UUID instead, List<Telling.Item> before) {
        var told = new HashMap<String, String>();
        before.forEach(item -> told.put(item.category().name(), item.text()));
        return new WaysForm(Ids.next(), need.code(), service, null, instead, null, told);
    }

    /// Under an id of ours, whatever was sent: begun twice it is one.
    WaysForm as(OnwardId one) {
        return new WaysForm(one.value(), need, service, Mode.REFERRAL, null, urgent, told);
    }

    /// In the way that was chosen already, if any.
    WaysForm going(@Nullable Mode chosen) {
        return new WaysForm(id, need, service, chosen, instead, urgent, told);
    }

    private static String reach(Identity person) {
        return person.phones().stream()
                .findFirst()
                .map(phone -> phone.number() + ". " + phone.summary())
                .orElse("Through us: no safe number is known.");
    }

    OnwardId onward() {
        return new OnwardId(Objects.requireNonNullElseGet(id, Ids::next));
    }

    boolean isUrgent() {
        return Boolean.TRUE.equals(urgent);
    }

    String words(Category category) {
        return told == null ? "" : Kept.text(told.get(category.name()), LONGEST);
    }
}
