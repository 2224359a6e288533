package pop.delivery;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Where a message stands. Follows from its facts alone.
enum MessageStatus {
    QUEUED("blue"),
    SENDING("blue"),
    SENT("green"),
    RECEIVED("green"),
    NOT_RECEIVED("red"),
    GAVE_UP("red"),
    STOPPED("purple");

    /// Every allowed edge: from a status, a fact leads to the next. `docs/states.md` is drawn from it.
    ///
    /// What was sent, was sent: a message can be stopped while a channel has it, or be claimed anew because its
    /// claim ran out, and the channel still says later that it went. An acknowledgement proves the same. Only
    /// what waits on a page here can be stopped after it was sent. Who carries a text or a letter says what became
    /// of it, perhaps twice: that it arrived outweighs that it did not.
    static final Map<MessageStatus, Map<FactKind, MessageStatus>> EDGES = edges();

    private final String colour;

    MessageStatus(String colour) {
        this.colour = colour;
    }

    String colour() {
        return colour;
    }

    private static Map<MessageStatus, Map<FactKind, MessageStatus>> edges() {
        var edges = new EnumMap<MessageStatus, Map<FactKind, MessageStatus>>(MessageStatus.class);
        edges.put(QUEUED, unlessStopped(Map.of(FactKind.QUEUED, QUEUED, FactKind.CLAIMED, SENDING)));
        edges.put(
                SENDING,
                unlessStopped(Map.of(
                        FactKind.CLAIMED, SENDING,
                        FactKind.POSTPONED, QUEUED,
                        FactKind.FAILED, QUEUED,
                        FactKind.GAVE_UP, GAVE_UP)));
        edges.put(
                SENT,
                unlessStopped(Map.of(
                        FactKind.RECEIVED, RECEIVED,
                        FactKind.NOT_RECEIVED, NOT_RECEIVED)));
        edges.put(RECEIVED, Map.of(FactKind.SENT, RECEIVED, FactKind.ACKNOWLEDGED, RECEIVED));
        edges.put(
                NOT_RECEIVED,
                Map.of(
                        FactKind.SENT, NOT_RECEIVED,
                        FactKind.RECEIVED, RECEIVED,
                        FactKind.ACKNOWLEDGED, RECEIVED));
        edges.put(GAVE_UP, unlessStopped(Map.of(FactKind.QUEUED, QUEUED)));
        edges.put(STOPPED, Map.of(FactKind.FAILED, STOPPED, FactKind.SENT, SENT));
        return edges;
    }

    private static Map<FactKind, MessageStatus> unlessStopped(Map<FactKind, MessageStatus> more) {
        var edges = new EnumMap<FactKind, MessageStatus>(FactKind.class);
        edges.putAll(more);
        edges.put(FactKind.SENT, SENT);
        edges.put(FactKind.STOPPED, STOPPED);
        edges.put(FactKind.ACKNOWLEDGED, SENT);
        return edges;
    }

    /// Whether it has left: nothing can hold it back any more.
    boolean isGone() {
        return this == SENT || this == RECEIVED || this == NOT_RECEIVED;
    }

    boolean allows(FactKind fact) {
        return EDGES.getOrDefault(this, Map.of()).containsKey(fact);
    }

    /// @throws IllegalArgumentException when the fact cannot follow: ask [#allows] first
    MessageStatus after(FactKind fact) {
        var next = EDGES.getOrDefault(this, Map.of()).get(fact);
        if (next == null) {
            throw new IllegalArgumentException(fact + " cannot follow " + this);
        }
        return next;
    }

    /// The status that these facts, in their order, give.
    static MessageStatus of(List<FactKind> facts) {
        var status = QUEUED;
        for (var fact : facts) {
            status = status.after(fact);
        }
        return status;
    }
}
