package pop.onward;

/// What whoever follows it has to look at.
public enum Attention {
    DECLINED,
    WAITING_LIST,
    CONTRADICTED,
    /// A mail did not arrive.
    BOUNCED,
    /// A message may not leave any more.
    STOPPED,
    /// The code was wrong too often.
    LINK_SHUT,
    /// No safe way to write: ask the person for their account yourself.
    ASK_THEM,
    /// A partner sent them further on: new to whoever follows it.
    SENT_ON
}
