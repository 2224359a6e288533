package pop.openreferral;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.regex.Pattern;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Which record of ours a record of a file is. Its own id if that is a UUID; otherwise one made of the source and the
/// id
/// (UUID version 5, RFC 9562), so that the next file of the same source finds it again.
///
/// Parts of a record (hours, contacts, places) always get one made of whose they are and their id: files repeat the ids
/// of parts under several records.
record Identity(String source) {

    private static final UUID OURS = UUID.fromString("6f1d1c0e-5a0b-5d53-9a86-0c7b1f0e2d11");
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    UUID of(String kind, String told) {
        var own = uuid(told);
        return own == null ? derived(OURS, source + "\u001e" + kind + "\u001e" + told) : own;
    }

    static @Nullable UUID uuid(String told) {
        return UUID_TEXT.matcher(told).matches() ? UUID.fromString(told) : null;
    }

    static UUID derived(UUID owner, String what) {
        var name = what.getBytes(UTF_8);
        var content = ByteBuffer.allocate(Long.BYTES * 2 + name.length)
                .putLong(owner.getMostSignificantBits())
                .putLong(owner.getLeastSignificantBits())
                .put(name)
                .array();
        var digest = ByteBuffer.wrap(sha1().digest(content));
        return new UUID(
                digest.getLong() & ~0xF000L | 0x5000L,
                digest.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
