package pop.participation;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// What we explain to people, in one language. A version is never changed; the next takes its place on its day.
record Notice(
        UUID id,
        String language,
        int version,
        String title,
        String text,
        LocalDate since,
        @Nullable String writtenBy,
        boolean inForce) {

    /// A heading with what stands below it, as typed: a short line before a longer one, an empty line between parts.
    record Part(String heading, String text) {}

    List<Part> parts() {
        return Stream.of(text.strip().split("\\R\\s*\\R")).map(Notice::part).toList();
    }

    private static Part part(String block) {
        var lines = block.strip().split("\\R", 2);
        return lines.length == 1 ? new Part("", lines[0]) : new Part(lines[0].strip(), lines[1].strip());
    }
}
