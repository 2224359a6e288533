package pop.openreferral;

import pop.web.Words;

/// Something in a file that is not as it should be, or that somebody should know.
///
/// @param record what it is about, as the file calls it
/// @param pointer where it stands (JSON pointer, RFC 6901); empty for the file as a whole
/// @param line on which its record begins; 0: not known, or the file is one line
/// @param says what stands there
/// @param times more than one: stands for so many others of its kind
public record Finding(Found kind, String record, String pointer, int line, String says, int times) {

    Finding on(Lines lines) {
        return new Finding(kind, record, pointer, lines.of(pointer), says, times);
    }

    public String done() {
        return Words.find("openreferral." + kind.name()).orElse("");
    }

    String colour() {
        return switch (kind.weight()) {
            case LEFT_OUT -> "red";
            case DROPPED -> "amber";
            case CORRECTED -> "blue";
            case NOTED -> "grey";
        };
    }
}
