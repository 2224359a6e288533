package pop.custody;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pop.agency.AgencyId;
import pop.delivery.Message;
import pop.delivery.MessageId;
import pop.delivery.Outbox;
import pop.delivery.Writes;
import pop.delivery.Written;
import pop.finding.Cards;
import pop.person.Phone;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The places they were given, as a text to the number they told: only to one that is theirs alone, and nothing
/// in it says who sends it or why.
@Component
class TextCard implements Writes {

    private static final String KIND = "custody.card";
    private static final int MOST = 3;

    private final Outbox outbox;
    private final Shown shown;
    private final Cards cards;

    TextCard(Outbox outbox, Shown shown, Cards cards) {
        this.outbox = outbox;
        this.shown = shown;
        this.cards = cards;
    }

    /// Why no text can go; null when one can.
    @Nullable
    String whyNot(Asked asked, List<Shown.Given> given) {
        if (given.isEmpty() || asked.phone().isEmpty()) {
            return "";
        }
        if (asked.reach() == Reach.NONE
                || asked.warnings().contains(Warning.SHARED_PHONE)
                || asked.warnings().contains(Warning.NO_MESSAGES)) {
            return "No text: it is not safe to send one to this number.";
        }
        return number(asked) == null
                ? "No text: the number cannot be read. Put it right under “Add or correct”."
                : null;
    }

    /// All of them, in their order.
    List<Cards.Card> cards(List<Shown.Given> given) {
        return given.isEmpty()
                ? List.of()
                : cards.of(given.stream().map(Shown.Given::id).toList());
    }

    private static @Nullable String number(Asked asked) {
        return Phone.read(asked.phone()).phones().stream()
                .filter(it -> it.label() == null)
                .map(Phone::number)
                .findFirst()
                .orElse(null);
    }

    void put(Shown.Approach it, UUID fact, AgencyId holder) {
        var number = number(it.asked());
        if (number != null) {
            var subject = new Message.Subject("custody.approach", it.line().id().value());
            outbox.put(Message.to(Message.Recipient.person(Message.Way.SMS, number), KIND, subject, "they asked for it")
                    .withId(new MessageId(fact))
                    .heldBy(holder.value()));
        }
    }

    @Override
    public boolean writes(Message message) {
        return message.kind().equals(KIND);
    }

    @Override
    public Written write(Message message) {
        var given = shown.given(new ApproachId(message.about().id()));
        return new Written(
                "",
                cards(given).stream()
                        .limit(MOST)
                        .map(TextCard::line)
                        .collect(Collectors.joining("\n", "Useful places:\n", "")));
    }

    private static String line(Cards.Card card) {
        return Stream.of(card.title(false), card.address(false), card.phone())
                .filter(it -> !it.isBlank())
                .collect(Collectors.joining(", "));
    }
}
