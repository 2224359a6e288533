package pop.onward;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// How far an onward referral has come.
///
/// @param kinds what happened, in its order
/// @param toldAt when what is told first reached them
/// @param answerBy until when whoever is to say something next should have; null: nobody is waited for
/// @param attention what whoever follows it has to look at
public record Course(
        List<FactKind> kinds,
        @Nullable Instant sentAt,
        @Nullable Instant toldAt,
        @Nullable Instant answerBy,
        @Nullable Attention attention) {

    public Course {
        kinds = List.copyOf(kinds);
    }

    public OnwardStatus status() {
        return OnwardStatus.of(kinds);
    }

    /// How often silence was escalated.
    int stage() {
        return (int) kinds.stream().filter(FactKind.ESCALATED::equals).count();
    }

    Course told(Instant at) {
        return new Course(kinds, sentAt, toldAt == null ? at : toldAt, answerBy, attention);
    }

    Course looking(@Nullable Attention at) {
        return new Course(kinds, sentAt, toldAt, answerBy, at);
    }

    Course and(Fact fact, @Nullable Instant next, @Nullable Attention look) {
        var more = new ArrayList<>(kinds);
        more.add(fact.kind());
        return new Course(more, fact.kind() == FactKind.SENT ? fact.at() : sentAt, toldAt, next, look);
    }
}
