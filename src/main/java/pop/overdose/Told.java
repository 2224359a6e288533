package pop.overdose;

import org.jspecify.annotations.Nullable;
import pop.person.People;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What police tell: nothing of it need be known.
///
/// @param birth as it was typed; an age will do
/// @param place where it happened
/// @param careful what whoever goes there has to mind
/// @param naloxone whether it was given to them there, by whomever
/// @param senderReference of the police system, or of the row of a spreadsheet
record Told(
        String name,
        String birth,
        @Nullable LocalDate birthOn,
        String place,
        @Nullable WhereNow nowAt,
        String nowWhere,
        String phone,
        String reachNote,
        String careful,
        List<Substance> substances,
        String substanceNote,
        @Nullable Answer naloxone,
        String naloxoneNote,
        Wish wish,
        String senderReference) {

    /// The words of the name, folded and in order; empty when no name is known.
    String nameKey() {
        return String.join(" ", People.folded(name));
    }

    /// The same with only what these categories cover: what an agreement does not name does not leave.
    Told only(Set<String> covered) {
        boolean who = covered.contains("IDENTITY");
        boolean reach = covered.contains("CONTACT");
        boolean drugs = covered.contains("SUBSTANCE_USE");
        boolean what = covered.contains("OVERDOSE");
        return new Told(
                who ? name : "",
                who ? birth : "",
                who ? birthOn : null,
                what ? place : "",
                reach ? nowAt : null,
                reach ? nowWhere : "",
                reach ? phone : "",
                reach ? reachNote : "",
                covered.contains("SAFETY") ? careful : "",
                drugs ? substances : List.of(),
                drugs ? substanceNote : "",
                what ? naloxone : null,
                what ? naloxoneNote : "",
                wish,
                senderReference);
    }

    /// The items in which another says something else.
    List<Item> changedTo(Told other) {
        return Stream.of(Item.values())
                .filter(item -> !item.of(this).equals(item.of(other)))
                .toList();
    }
}
