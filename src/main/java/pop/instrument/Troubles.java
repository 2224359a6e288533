package pop.instrument;

import java.util.ArrayList;
import java.util.List;

/// What is wrong with a file, all of it at once.
final class Troubles {

    private final String name;
    private final List<String> said = new ArrayList<>();

    Troubles(String name) {
        this.name = name;
    }

    Troubles and(String trouble) {
        said.add(trouble);
        return this;
    }

    void unless(boolean fine, String trouble) {
        if (!fine) {
            said.add(trouble);
        }
    }

    NotAnInstrument all() {
        return new NotAnInstrument(name + " cannot be taken.\n- " + String.join("\n- ", said));
    }

    /// @throws NotAnInstrument if there are any
    void settle() {
        if (!said.isEmpty()) {
            throw all();
        }
    }
}
