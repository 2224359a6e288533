package pop.listing;

import org.jspecify.annotations.Nullable;
import pop.directory.Capacity;
import pop.web.Problems;

/// What a service says of its listing, by the link in a mail.
///
/// @param right it is right as it stands; otherwise `words` say what is not
/// @param capacity null if nothing is said of it
record Answer(
        boolean right,
        @Nullable Capacity capacity,
        @Nullable Integer weeks,
        String words) {

    private static final int LONGEST = 2000;
    private static final int MOST_WEEKS = 520;

    /// @param say what was pressed: RIGHT, ROOM, WAITING_LIST, FULL or WRONG
    static Answer read(String say, String weeks, String words, Problems problems) {
        var told = words.strip();
        return switch (say) {
            case "RIGHT" -> new Answer(true, null, null, "");
            case "ROOM" -> new Answer(true, Capacity.ROOM, null, "");
            case "FULL" -> new Answer(true, Capacity.FULL, null, "");
            case "WAITING_LIST" -> new Answer(true, Capacity.WAITING_LIST, weeks(weeks.strip(), problems), "");
            case "WRONG" -> {
                if (told.isEmpty() || told.length() > LONGEST) {
                    problems.add("words", "Say in a few words what is not right");
                }
                yield new Answer(false, null, null, told);
            }
            default -> {
                problems.add("", "Press one of the buttons");
                yield new Answer(false, null, null, "");
            }
        };
    }

    private static @Nullable Integer weeks(String typed, Problems problems) {
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("\\d{1,3}") || Integer.parseInt(typed) > MOST_WEEKS) {
            problems.add("weeks", "Enter the weeks as a number, such as 6, or leave it out");
            return null;
        }
        return Integer.valueOf(typed);
    }
}
