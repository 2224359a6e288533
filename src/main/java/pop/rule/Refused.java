package pop.rule;

import java.util.List;

/// A change that the rules forbid, mostly because the page it was asked from is stale. The code finds the words for
/// the user (`refused.<code>` in messages.properties), the facts fill them in.
public final class Refused extends RuntimeException {
    /// Someone else changed the same thing first: the optimistic version did not match.
    public static final String CHANGED_MEANWHILE = "changed-meanwhile";

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> facts;

    public Refused(String code, Object... facts) {
        super(code, null, false, false);
        this.code = code;
        this.facts = List.of(facts);
    }

    public String code() {
        return code;
    }

    public List<Object> facts() {
        return facts;
    }
}
