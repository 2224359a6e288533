package pop.person;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// A phone or an e-mail address. A number that could not be read is kept as it was told.
record Channel(
        UUID id,
        Kind kind,
        String value,
        String asTold,
        String whose,
        Answer mayText,
        Answer mayLeaveMessage,
        Answer maySayWho,
        String note,
        @Nullable Instant endedAt) {

    /// What an index takes; the whole text stays in `asTold`.
    private static final int LONGEST = 200;

    enum Kind {
        PHONE,
        EMAIL
    }

    static List<Channel> told(@Nullable String text, String note, Supplier<UUID> ids) {
        var channels = new ArrayList<Channel>();
        var reading = Phone.read(text);
        for (Phone phone : reading.phones()) {
            var whose = phone.label() == null ? "" : phone.label();
            channels.add(unasked(ids.get(), Kind.PHONE, phone.number(), phone.asTyped(), whose, note));
        }
        if (!reading.unread().isEmpty()) {
            var unread = reading.unread();
            var kind = unread.matches("\\S+@\\S+") ? Kind.EMAIL : Kind.PHONE;
            var value = kind == Kind.EMAIL ? unread.toLowerCase(java.util.Locale.ROOT) : unread;
            value = Typed.cut(value, LONGEST);
            channels.add(unasked(ids.get(), kind, value, unread, "", note));
        }
        return channels;
    }

    SafeContact safe() {
        return new SafeContact(mayText, mayLeaveMessage, maySayWho);
    }

    boolean readable() {
        return kind == Kind.EMAIL || value.startsWith("+");
    }

    private static Channel unasked(UUID id, Kind kind, String value, String asTold, String whose, String note) {
        return new Channel(
                id, kind, value, asTold, whose, Answer.NOT_ASKED, Answer.NOT_ASKED, Answer.NOT_ASKED, note, null);
    }
}
