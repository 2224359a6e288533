package pop.signin;

import org.springframework.stereotype.Component;
import pop.database.HouseKeys;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/// What stands in the address of a link: its id and a signature made with the house's key for one purpose. It cannot
/// be guessed or forged, and the database does not hold it.
@Component
class Tokens {

    private static final int ID_BYTES = 16;

    private final HouseKeys keys;

    Tokens(HouseKeys keys) {
        this.keys = keys;
    }

    String of(String purpose, UUID id) {
        var bytes = ByteBuffer.allocate(ID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        var signature = signature(purpose, id);
        var both = Arrays.copyOf(bytes, ID_BYTES + signature.length);
        System.arraycopy(signature, 0, both, ID_BYTES, signature.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    }

    /// Empty for what is forged, mangled, or was made for another purpose.
    Optional<UUID> idOf(String purpose, String token) {
        byte[] both;
        try {
            both = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException mangled) {
            return Optional.empty();
        }
        if (both.length <= ID_BYTES) {
            return Optional.empty();
        }
        var buffer = ByteBuffer.wrap(both);
        var id = new UUID(buffer.getLong(), buffer.getLong());
        var signature = Arrays.copyOfRange(both, ID_BYTES, both.length);
        return MessageDigest.isEqual(signature, signature(purpose, id)) ? Optional.of(id) : Optional.empty();
    }

    private byte[] signature(String purpose, UUID id) {
        return keys.digest(purpose + ":" + id);
    }
}
