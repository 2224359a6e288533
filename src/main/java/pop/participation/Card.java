package pop.participation;

import org.jspecify.annotations.Nullable;
import pop.sharing.Category;
import pop.sharing.Recipients.Recipient;
import pop.sharing.Said;
import pop.sharing.Wish;
import pop.web.When;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a person says about one agency, as it stands.
record Card(Recipient recipient, List<Said> standing) {

    static Card of(Recipient recipient, List<Said> said, Instant now) {
        return new Card(
                recipient,
                said.stream()
                        .filter(it -> it.recipient().equals(recipient.id()) && it.stands(now))
                        .toList());
    }

    String seen() {
        return PreferenceDesk.seen(standing);
    }

    String title() {
        return recipient.name() + ": what may they be told?";
    }

    Optional<Said> about(Category thing) {
        return standing.stream().filter(said -> said.category() == thing).findFirst();
    }

    Wish wish(Category thing) {
        return about(thing).map(Said::wish).orElse(Wish.NOT_ASKED);
    }

    /// What an agreement in force lets them be told, but for what keeps people safe.
    List<Category> offered() {
        return Group.all().stream()
                .filter(thing -> recipient.offered().contains(thing))
                .toList();
    }

    /// In a group, what they may be told or something was said about.
    List<Category> shown(Group group) {
        return group.things().stream()
                .filter(thing ->
                        recipient.offered().contains(thing) || about(thing).isPresent())
                .toList();
    }

    /// Of what is shown in a group, what they were not asked about.
    String notAsked(Group group) {
        return shown(group).stream()
                .filter(thing -> wish(thing) == Wish.NOT_ASKED)
                .map(Group::words)
                .collect(Collectors.joining(", "));
    }

    /// "Offences, Housing until 3 Mar 2027"
    String names(Wish wish) {
        var names = Group.all().stream()
                .map(this::about)
                .flatMap(Optional::stream)
                .filter(said -> said.wish() == wish)
                .map(said -> Group.words(said.category())
                        + (said.until() == null ? "" : " until " + When.date(Typed.lastDay(said.until()))))
                .toList();
        return names.isEmpty() ? "Nothing" : String.join(", ", names);
    }

    /// What agreements in force and the person's word let others tell them today.
    String open() {
        var names = offered().stream().filter(this::isOpen).map(Group::words).toList();
        return names.isEmpty() ? "Nothing" : String.join(", ", names);
    }

    private boolean isOpen(Category thing) {
        return recipient.asking().contains(thing)
                ? wish(thing) == Wish.AGREES
                : wish(thing) != Wish.OBJECTS || recipient.regardless().contains(thing);
    }

    /// What they object to and an agreement lets be told all the same; blank if there is nothing of the kind.
    String toldAllTheSame() {
        return offered().stream()
                .filter(thing -> wish(thing) == Wish.OBJECTS && isOpen(thing))
                .map(Group::words)
                .collect(Collectors.joining(", "));
    }

    boolean objectsToEverything() {
        return Group.all().stream().allMatch(thing -> wish(thing) == Wish.OBJECTS);
    }

    boolean agreesToAll() {
        return !offered().isEmpty() && offered().stream().allMatch(thing -> wish(thing) == Wish.AGREES);
    }

    /// Words said at one go about several things.
    record Together(
            Wish wish,
            List<Category> things,
            Instant since,
            @Nullable Instant until,
            @Nullable String by,
            String note) {

        String names() {
            return String.join(", ", things.stream().map(Group::words).toList());
        }

        String when() {
            return "since " + When.date(When.dayOf(since))
                    + (until == null ? "" : ", until " + When.date(Typed.lastDay(until)));
        }
    }

    List<Together> together() {
        return together(standing);
    }

    static List<Together> together(List<Said> said) {
        var groups = new LinkedHashMap<List<Object>, List<Said>>();
        said.forEach(it -> groups.computeIfAbsent(
                        List.of(
                                it.recipient(),
                                it.wish(),
                                it.since(),
                                Objects.toString(it.until()),
                                Objects.toString(it.endedAt()),
                                it.recordedBy()),
                        _ -> new ArrayList<>())
                .add(it));
        return groups.values().stream().map(Card::one).toList();
    }

    private static Together one(List<Said> said) {
        var first = said.getFirst();
        var things = said.stream().map(Said::category).sorted().toList();
        return new Together(first.wish(), things, first.since(), first.until(), first.by(), first.note());
    }

    /// The history of all agencies: what does not stand any more.
    static Map<String, List<Together>> before(List<Said> said, Instant now) {
        var before = new LinkedHashMap<String, List<Said>>();
        said.stream()
                .filter(it -> !it.stands(now))
                .forEach(it -> before.computeIfAbsent(it.recipientName(), _ -> new ArrayList<>())
                        .add(it));
        var together = new LinkedHashMap<String, List<Together>>();
        before.forEach((name, words) -> together.put(name, together(words)));
        return together;
    }
}
