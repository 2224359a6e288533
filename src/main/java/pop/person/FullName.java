package pop.person;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What somebody is called, as far as the typed text tells. Any part may be missing; the text itself is kept.
public record FullName(
        @Nullable String given,
        @Nullable String family,
        List<String> aliases,
        @Nullable String nickname,
        String asTyped) {

    public static FullName read(@Nullable String text) {
        return new FullNameText(Typed.line(text)).read();
    }

    public boolean isKnown() {
        return given != null || family != null || nickname != null || !aliases.isEmpty();
    }

    public String shown() {
        String quoted = nickname == null ? null : "“" + nickname + "”";
        String name =
                Stream.of(given, quoted, family).filter(part -> part != null).collect(Collectors.joining(" "));
        if (name.isEmpty()) {
            return aliases.isEmpty() ? "Name not known" : aliases.getFirst();
        }
        return name;
    }
}
