package pop.onward;

import java.util.List;
import java.util.Map;

/// Where a partner's answer stands on the way, and what it implies.
record AnswerPath(Onward it) {

    private static final int NOWHERE = -1;

    /// How far along the way each fact is, and each status that somebody may be waited for in.
    private static final Map<FactKind, Integer> PLACE = Map.of(
            FactKind.RECEIVED,
            1,
            FactKind.ACCEPTED,
            2,
            FactKind.FIRST_CONTACT,
            3,
            FactKind.SEEN,
            4,
            FactKind.OUTCOME,
            5);

    private static final Map<OnwardStatus, Integer> PATH = Map.of(
            OnwardStatus.SENT, 0,
            OnwardStatus.ESCALATED, 0,
            OnwardStatus.RECEIVED, 1,
            OnwardStatus.WAITING_LIST, 1,
            OnwardStatus.ACCEPTED, 2,
            OnwardStatus.FIRST_CONTACT, 3,
            OnwardStatus.SEEN, 4);

    private static final Map<FactKind, List<FactKind>> BEFORE = Map.of(
            FactKind.ACCEPTED, List.of(FactKind.RECEIVED),
            FactKind.WAITING_LISTED, List.of(FactKind.RECEIVED),
            FactKind.DECLINED, List.of(FactKind.RECEIVED),
            FactKind.FIRST_CONTACT, List.of(FactKind.RECEIVED, FactKind.ACCEPTED),
            FactKind.SEEN, List.of(FactKind.RECEIVED, FactKind.ACCEPTED, FactKind.FIRST_CONTACT),
            FactKind.OUTCOME, List.of(FactKind.RECEIVED, FactKind.ACCEPTED, FactKind.FIRST_CONTACT, FactKind.SEEN));

    /// What is still to be recorded before an answer can be: whoever takes somebody on has the referral, whoever sees
    /// them has made contact.
    List<FactKind> implied(PartnerAnswer answer) {
        var reached = PATH.getOrDefault(it.status(), 0);
        return BEFORE.getOrDefault(answer.kind(), List.of()).stream()
                .filter(kind -> PLACE.getOrDefault(kind, 0) > reached)
                .filter(kind -> it.status() != OnwardStatus.GIVEN || kind == FactKind.SEEN)
                .toList();
    }

    /// Whether an answer can follow, with what it implies.
    boolean takes(PartnerAnswer answer) {
        if (it.status() == OnwardStatus.GIVEN) {
            return answer.kind() == FactKind.SEEN || answer.kind() == FactKind.OUTCOME;
        }
        var reached = PATH.getOrDefault(it.status(), NOWHERE);
        var goal = PLACE.getOrDefault(answer.kind(), NOWHERE);
        if (answer.kind() == FactKind.DECLINED) {
            return reached != NOWHERE && it.status() != OnwardStatus.SEEN;
        }
        if (answer.kind() == FactKind.WAITING_LISTED) {
            return it.status().waitsForAnswer() || it.status() == OnwardStatus.WAITING_LIST;
        }
        return reached != NOWHERE && goal != NOWHERE && goal > reached;
    }

    /// The same said twice is no contradiction.
    boolean saidAlready(PartnerAnswer answer) {
        var kinds = it.course().kinds();
        if (answer.kind() == FactKind.DECLINED) {
            return kinds.getLast() == FactKind.DECLINED;
        }
        // asked again, they may say again that they have it
        if (it.status() == OnwardStatus.ESCALATED && answer.kind() == FactKind.RECEIVED) {
            return false;
        }
        return answer.kind() != FactKind.WAITING_LISTED
                && answer.kind() != FactKind.OUTCOME
                && kinds.contains(answer.kind())
                && !it.status().isOver();
    }
}
