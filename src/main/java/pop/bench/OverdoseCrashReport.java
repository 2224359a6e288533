package pop.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An account of every overdose that was told while the house was killed.
///
/// @param answered of which somebody was told that it was sent
/// @param never of which nobody was told anything
/// @param neverButSent of these, how many stand all the same, whole
/// @param lost answered, and not on record
/// @param twice on record more than once
/// @param halves on record, and not whole: told, in scope, sent, and a mail and a text to the outreach team, each
/// once
/// @param strays on record, and told by nobody
/// @param undelivered mails and texts that nobody was handed
/// @param textsTwice texts that were handed over more than once
/// @param mailsTwice the same of mails: the server cannot be asked, but can tell them by their id
/// @param unexpected answers that nobody should have got
public record OverdoseCrashReport(
        int kills,
        int databases,
        int unanswered,
        int answered,
        int never,
        int neverButSent,
        int lost,
        int twice,
        int halves,
        int strays,
        int undelivered,
        int textsTwice,
        int mailsTwice,
        Set<String> unexpected) {

    private static final String STANDING = """
            select n.id, n.way, coalesce(t.sender_reference, '') as sender_reference,
                   n.status = 'SENT' and n.sent_at is not null and n.clause_id is not null
                   and t.tolds = 1 and t.sent
                   and (select count(*) filter (where f.kind = 'DRAFTED') = 1 and count(*) filter (where f.kind = 'FOUND_IN_SCOPE') = 1
                               and count(*) filter (where f.kind = 'SENT') = 1
                               and count(*) = 3 + count(*) filter (where f.kind = 'CALLED')
                          from overdose.fact f
                         where f.notification_id = n.id)
                   and (select count(*) filter (where m.channel = 'MAIL') = 1 and count(*) filter (where m.channel = 'SMS') = 1
                          from delivery.message m
                          join delivery.about a on a.message_id = m.id
                         where a.subject_id = n.id
                           and m.kind = 'overdose.waiting') as whole
              from overdose.notification n
              left join lateral (select count(*) as tolds, bool_and(l.sent) as sent, min(l.sender_reference) as sender_reference
                                   from overdose.told l
                                  where l.notification_id = n.id) t on true
             where n.drafted_at >= ?
            """;

    private static final String MESSAGES =
            "select m.id from delivery.message m where m.kind = 'overdose.waiting' and m.queued_at >= ?";

    /// @param told by the officer's id, or the reference of the police system
    private record Standing(UUID id, UUID told, boolean whole) {}

    static OverdoseCrashReport of(OverdoseCrash.Endured endured, Connection database) throws SQLException {
        var tellers = endured.tellers();
        var standing = standing(database, endured.began());
        var told = standing.stream().map(Standing::told).toList();
        var all = Stream.concat(tellers.answered().stream(), tellers.never().stream())
                .collect(Collectors.toSet());
        var misnamed = standing.stream()
                .filter(it -> !it.id().equals(tellers.idsOfMachines().getOrDefault(it.told(), it.id())))
                .count();
        var messages = ids(database, endured.began());
        var texts = texts(endured);
        var mails = mails(endured);
        var arrived = Stream.concat(texts.stream(), mails.stream()).collect(Collectors.toSet());
        return new OverdoseCrashReport(
                endured.times(),
                endured.databases(),
                tellers.unanswered(),
                tellers.answered().size(),
                tellers.never().size(),
                (int) told.stream().filter(tellers.never()::contains).count(),
                without(tellers.answered(), told).size(),
                told.size() - Set.copyOf(told).size() + (int) misnamed,
                (int) standing.stream().filter(it -> !it.whole()).count(),
                without(told, all).size(),
                without(messages, arrived).size(),
                texts.size() - Set.copyOf(texts).size(),
                mails.size() - Set.copyOf(mails).size(),
                tellers.unexpected());
    }

    private static List<UUID> texts(OverdoseCrash.Endured endured) {
        return endured.texts().taken().stream()
                .map(it -> UUID.fromString(it.reference()))
                .toList();
    }

    private static List<UUID> mails(OverdoseCrash.Endured endured) {
        return endured.mails().ids().stream()
                .map(it -> UUID.fromString(it.substring(1, it.indexOf('@'))))
                .toList();
    }

    /// Every promise was kept, each once where those who carry it can tell.
    public boolean isKept() {
        return lost == 0
                && twice == 0
                && halves == 0
                && strays == 0
                && undelivered == 0
                && textsTwice == 0
                && unexpected.isEmpty();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                """
                %d kills under load, %d of them of the database as well. Calls that broke off: %d.
                Told that it was sent: %d. Of these lost: %d. On record twice: %d. On record by halves: %d.
                Never told anything: %d. Of these on record, whole: %d, the others not at all.
                On record, and told by nobody: %d. Mails and texts not handed over: %d.
                Texts handed over twice: %d. Mails handed over twice: %d (the mail server can tell).
                Answers that nobody should have got: %s
                """,
                kills,
                databases,
                unanswered,
                answered,
                lost,
                twice,
                halves,
                never,
                neverButSent,
                strays,
                undelivered,
                textsTwice,
                mailsTwice,
                unexpected.isEmpty() ? "none" : unexpected);
    }

    private static List<Standing> standing(Connection database, Instant since) throws SQLException {
        try (var statement = database.prepareStatement(STANDING)) {
            statement.setObject(1, since.atOffset(ZoneOffset.UTC));
            try (var row = statement.executeQuery()) {
                var all = new ArrayList<Standing>();
                while (row.next()) {
                    var id = row.getObject("id", UUID.class);
                    var reference = row.getString("sender_reference");
                    var told = reference.isEmpty() ? id : UUID.fromString(reference);
                    all.add(new Standing(id, told, row.getBoolean("whole")));
                }
                return all;
            }
        }
    }

    private static Set<UUID> without(Collection<UUID> all, Collection<UUID> some) {
        var rest = new HashSet<>(all);
        rest.removeAll(Set.copyOf(some));
        return rest;
    }

    private static List<UUID> ids(Connection database, Instant since) throws SQLException {
        try (var statement = database.prepareStatement(MESSAGES)) {
            statement.setObject(1, since.atOffset(ZoneOffset.UTC));
            try (var row = statement.executeQuery()) {
                var ids = new ArrayList<UUID>();
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
                return ids;
            }
        }
    }
}
