package pop.delivery;

import java.util.UUID;

/// Where messages about one kind of thing lead. Each room has a bean for each kind of its things that messages are
/// about.
public class WhereItIs {

    private static final String ID = "{id}";

    private final String subjectKind;
    private final String path;

    /// @param subjectKind which subjects it is about: [Message.Subject#kind]
    /// @param path of the page to open, such as `/onward/{id}`
    public WhereItIs(String subjectKind, String path) {
        this.subjectKind = subjectKind;
        this.path = path;
    }

    final String subjectKind() {
        return subjectKind;
    }

    final String path(UUID subject) {
        return path.replace(ID, subject.toString());
    }
}
