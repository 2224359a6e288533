package pop.onward;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/// Whose decision it is to end something, and why: "PERSON NOT_NOW".
record Ending(Whose whose, DeclineCode code) {

    /// Ours and the person's, the person's first; a partner's is an answer.
    static Stream<Ending> all() {
        return Stream.of(Whose.PERSON, Whose.POP)
                .flatMap(whose -> Arrays.stream(DeclineCode.values())
                        .filter(code -> code.isOf(whose))
                        .map(code -> new Ending(whose, code)));
    }

    static Optional<Ending> of(String chosen) {
        return all().filter(ending -> ending.value().equals(chosen)).findFirst();
    }

    String value() {
        return whose + " " + code;
    }
}
