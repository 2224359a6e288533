package pop.delivery;

import java.util.List;

/// The words of a message.
///
/// @param subject of a mail or a letter; a text has none
/// @param text of a text all there is
/// @param attachments of a mail only
public record Written(String subject, String text, List<Attachment> attachments) {

    /// @param type as in `text/calendar; charset=utf-8; method=REQUEST`
    public record Attachment(String name, String type, byte[] content) {}

    public Written {
        attachments = List.copyOf(attachments);
    }

    public Written(String subject, String text) {
        this(subject, text, List.of());
    }
}
