package pop.directory;

import org.jspecify.annotations.Nullable;
import pop.web.Problems;

import java.net.URI;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads what is typed into the forms of the directory.
final class TypedListing {

    static final int LONGEST = 4000;
    private static final int LINE = 200;

    private static final Pattern MAIL_ADDRESS = Pattern.compile("[^\\s,;<>@]+@[^\\s,;<>@]+\\.[^\\s,;<>@]+");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})(?:[:.]?(\\d{2}))? ?(am|pm)?");
    private static final int NOON = 12;

    private TypedListing() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /// On one line, and no longer than such a thing is.
    static String line(@Nullable String typed, String field, Problems problems) {
        var line = text(typed).replaceAll("\\s+", " ");
        if (line.length() > LINE) {
            problems.add(field, "Use " + LINE + " characters or fewer");
        }
        return line;
    }

    static String prose(@Nullable String typed, String field, Problems problems) {
        var prose = text(typed);
        if (prose.length() > LONGEST) {
            problems.add(field, "Use " + LONGEST + " characters or fewer");
        }
        return prose;
    }

    /// What is separated by commas or line ends.
    static List<String> several(@Nullable String typed) {
        return Stream.of(text(typed).split("[,;\n]"))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }

    static String email(@Nullable String typed, String field, Problems problems) {
        var email = text(typed);
        if (!email.isEmpty() && !MAIL_ADDRESS.matcher(email).matches()) {
            problems.add(field, "Enter one e-mail address, such as desk@example.org");
        }
        return email;
    }

    /// As people type it: without https:// it gets one.
    static String website(@Nullable String typed, String field, Problems problems) {
        var text = text(typed);
        var address = text.isEmpty() || text.contains("://") ? text : "https://" + text;
        try {
            if (!address.isEmpty()
                    && (!address.matches("https?://.*") || URI.create(address).getHost() == null)) {
                problems.add(field, "Enter an address such as https://www.example.org");
            }
        } catch (IllegalArgumentException _) {
            problems.add(field, "Enter an address such as https://www.example.org");
        }
        return address;
    }

    /// "9", "9:30", "9.30pm", "midnight".
    static Optional<LocalTime> clock(String typed) {
        var text = typed.toLowerCase(Locale.UK);
        if (text.equals("midnight") || text.equals("noon")) {
            return Optional.of(text.equals("noon") ? LocalTime.NOON : LocalTime.MIDNIGHT);
        }
        var found = CLOCK.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(found.group(1));
        int minute = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
        var half = found.group(3);
        if (half != null) {
            if (hour < 1 || hour > NOON) {
                return Optional.empty();
            }
            hour = hour % NOON + (half.equals("pm") ? NOON : 0);
        }
        if (hour == 24 && minute == 0) {
            return Optional.of(LocalTime.MIDNIGHT);
        }
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }
}
