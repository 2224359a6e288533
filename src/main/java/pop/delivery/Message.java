package pop.delivery;

import org.jspecify.annotations.Nullable;
import pop.database.Ids;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

/// Word to somebody that something is waiting for them. It holds nothing personal itself: its words are those
/// of its kind, or those of whoever put it ([Writes]), and what it is about is shown where it leads, to whoever
/// may see it there.
///
/// ```java
/// outbox.put(Message.to(Recipient.here(agency), "onward.sent", new Subject("onward", id), "agreement, clause 2")
///         .of(person).heldBy(ours).opening(Set.of("IDENTITY", "HOUSING")));
/// ```
///
/// A mail says only that something is waiting: for those with an account put a second message beside it that
/// waits [Way#HERE].
///
/// @param kind `notice.<kind>` in messages.properties says it in words
/// @param holder the agency whose information it opens; a worker can put messages of their own agency only
/// @param categories what of the person it opens to the recipient; none for a mere word
/// @param basis why it may leave: the agreement and its clause, the disclosure, the duty
/// @param due not before; null for at once
/// @param notAfter worthless from then on: it is stopped
public record Message(
        MessageId id,
        String kind,
        Subject about,
        @Nullable UUID person,
        @Nullable UUID holder,
        Set<String> categories,
        Recipient to,
        String basis,
        @Nullable UUID basisId,
        @Nullable Instant due,
        @Nullable Instant notAfter) {

    private static final Pattern KIND = Pattern.compile("[a-z]+([.-][a-z]+)*");

    /// How it goes.
    public enum Way {
        MAIL,
        /// A text.
        SMS,
        LETTER,
        WEBHOOK,
        /// Shown on a page here, to those who sign in.
        HERE
    }

    /// What it leads to: one of a room's things. See [WhereItIs].
    public record Subject(String kind, UUID id) {
        public Subject {
            if (!KIND.matcher(kind).matches()) {
                throw new IllegalArgumentException("a subject has a kind such as onward");
            }
        }
    }

    /// Nobody's agency and nobody's desk: somebody who is supported. See [#person].
    ///
    /// @param name a desk or a service, never somebody who is supported; may be blank beside an agency or a
    /// worker
    /// @param address of a text the number with its country (+44…); of a letter its lines, three at least
    public record Recipient(@Nullable UUID agency, @Nullable UUID worker, String name, Way way, String address) {

        private static final Pattern MAIL_ADDRESS = Pattern.compile("[^\\s,;<>@]+@[^\\s,;<>@]+");
        private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{6,14}");
        private static final int LEAST_LINES = 3;

        public Recipient {
            var addressed =
                    switch (way) {
                        case MAIL -> MAIL_ADDRESS.matcher(address).matches();
                        case SMS -> NUMBER.matcher(address).matches();
                        case LETTER ->
                            address.lines().filter(line -> !line.isBlank()).count() >= LEAST_LINES;
                        case WEBHOOK -> URI.create(address).isAbsolute();
                        case HERE -> address.isEmpty() && (agency != null || worker != null);
                    };
            if (!addressed) {
                throw new IllegalArgumentException("no address to go to by " + way);
            }
        }

        /// Everyone of an agency who signs in here.
        public static Recipient here(UUID agency) {
            return new Recipient(agency, null, "", Way.HERE, "");
        }

        /// One worker, on behalf of their agency.
        public static Recipient here(UUID agency, UUID worker) {
            return new Recipient(agency, worker, "", Way.HERE, "");
        }

        public static Recipient byMail(@Nullable UUID agency, String name, String address) {
            return new Recipient(agency, null, name, Way.MAIL, address);
        }

        /// Somebody who is supported: their words are content-free, and come from [Writes].
        public static Recipient person(Way way, String address) {
            return new Recipient(null, null, "", way, address);
        }

        public boolean isPerson() {
            return agency == null && worker == null && name.isEmpty() && way != Way.WEBHOOK;
        }

        /// @param address one of those set in `pop.delivery.webhooks`, or it is never called
        public static Recipient byWebhook(@Nullable UUID agency, String name, String address) {
            return new Recipient(agency, null, name, Way.WEBHOOK, address);
        }
    }

    public Message {
        if (!KIND.matcher(kind).matches() || basis.isBlank()) {
            throw new IllegalArgumentException("a message has a kind such as onward.sent, and a basis");
        }
        categories = Set.copyOf(categories);
    }

    public static Message to(Recipient recipient, String kind, Subject about, String basis) {
        return new Message(
                new MessageId(Ids.next()), kind, about, null, null, Set.of(), recipient, basis, null, null, null);
    }

    /// The same under an id that whoever puts it knows already, so that putting it again changes nothing.
    public Message withId(MessageId known) {
        return new Message(known, kind, about, person, holder, categories, to, basis, basisId, due, notAfter);
    }

    /// The same by mail to the worker it is for, always under the same id.
    Message beside(String email) {
        var mail = new MessageId(UUID.nameUUIDFromBytes((id + " by mail").getBytes(StandardCharsets.UTF_8)));
        var worker = new Recipient(to.agency(), to.worker(), to.name(), Way.MAIL, email);
        return new Message(mail, kind, about, person, holder, categories, worker, basis, basisId, due, notAfter);
    }

    public Message of(UUID whom) {
        return new Message(id, kind, about, whom, holder, categories, to, basis, basisId, due, notAfter);
    }

    public Message heldBy(UUID agency) {
        return new Message(id, kind, about, person, agency, categories, to, basis, basisId, due, notAfter);
    }

    public Message opening(Collection<String> opened) {
        var all = new TreeSet<>(opened);
        return new Message(id, kind, about, person, holder, all, to, basis, basisId, due, notAfter);
    }

    /// The agreement, clause or disclosure that its basis is.
    public Message under(UUID ground) {
        return new Message(id, kind, about, person, holder, categories, to, basis, ground, due, notAfter);
    }

    public Message between(@Nullable Instant from, @Nullable Instant until) {
        return new Message(id, kind, about, person, holder, categories, to, basis, basisId, from, until);
    }
}
