package pop.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was promised beside what came of it.
///
/// @param contacts promised to be on record
/// @param words promised to be sent
/// @param lostContacts promised and not on record
/// @param lostWords promised and not on record, or on record and not handed over
/// @param textsTwice texts that Notify was given more than once
/// @param strays handed over, but not on record
/// @param mailsTwice mails that the server was given more than once: it cannot be asked, but can tell them by their id
/// @param texts handed over
/// @param mails handed over
/// @param unattempted texts and mails sent, of which there is no attempt on record
public record CrashReport(
        int kills,
        int contacts,
        int words,
        int lostContacts,
        int lostWords,
        int textsTwice,
        int strays,
        int mailsTwice,
        int texts,
        int mails,
        int unattempted) {

    static CrashReport of(Crash.Endured endured, Connection database) throws SQLException {
        var promises = endured.promises();
        var recorded = ids(database, "select id from contact.contact");
        var known = ids(database, "select id from delivery.message where kind = 'word.call-us'");
        var sent = ids(database, "select id from delivery.message where kind = 'word.call-us' and status = 'SENT'");
        var texts = endured.texts().taken().stream()
                .map(it -> UUID.fromString(it.reference()))
                .toList();
        var mails = endured.mails().ids().stream()
                .map(it -> UUID.fromString(it.substring(1, it.indexOf('@'))))
                .toList();
        var arrived = Stream.concat(texts.stream(), mails.stream()).collect(Collectors.toSet());
        return new CrashReport(
                endured.times(),
                promises.contacts().size(),
                promises.words().size(),
                without(promises.contacts(), recorded).size(),
                without(promises.words(), arrived).size()
                        + without(known, arrived).size(),
                texts.size() - Set.copyOf(texts).size(),
                without(arrived, known).size(),
                mails.size() - Set.copyOf(mails).size(),
                Set.copyOf(texts).size(),
                Set.copyOf(mails).size(),
                without(sent, recorded).size());
    }

    /// Every promise was kept, each once where those who carry it can tell.
    public boolean isKept() {
        return lostContacts == 0 && lostWords == 0 && textsTwice == 0 && strays == 0 && unattempted == 0;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                """
                %d kills under load. Promised: %d contacts, %d messages to people.
                Contacts lost: %d. Messages lost: %d.
                Texts handed over: %d, of these twice: %d. Mails handed over: %d, of these twice: %d (the mail server can tell).
                Sent without being on record: %d. Sent without the attempt on record: %d.
                """,
                kills,
                contacts,
                words,
                lostContacts,
                lostWords,
                texts,
                textsTwice,
                mails,
                mailsTwice,
                strays,
                unattempted);
    }

    private static Set<UUID> without(Collection<UUID> all, Collection<UUID> some) {
        var rest = new HashSet<>(all);
        rest.removeAll(Set.copyOf(some));
        return rest;
    }

    private static List<UUID> ids(Connection database, String question) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(question)) {
            var ids = new ArrayList<UUID>();
            while (row.next()) {
                ids.add(row.getObject(1, UUID.class));
            }
            return ids;
        }
    }
}
