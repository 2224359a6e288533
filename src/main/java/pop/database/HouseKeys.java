package pop.database;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;

import static java.nio.charset.StandardCharsets.UTF_8;

/// The house's own keys: one seals what must not be read from a stolen disk, one makes digests that can
/// be looked up or checked but not turned back. Kept in the folder `pop.keys`, readable by its owner only;
/// nodes of one house need the same folder. Lose it, and sealed values are lost.
@Component
public class HouseKeys {

    private final Aead sealing;
    private final Mac digesting;

    HouseKeys(@Value("${pop.keys}") Path folder) throws GeneralSecurityException, IOException {
        AeadConfig.register();
        MacConfig.register();
        Files.createDirectories(folder);
        sealing = kept(folder.resolve("sealing.json"), KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM))
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
        digesting = kept(
                        folder.resolve("digesting.json"),
                        KeysetHandle.generateNew(PredefinedMacParameters.HMAC_SHA256_256BITTAG))
                .getPrimitive(RegistryConfiguration.get(), Mac.class);
    }

    /// @param belongsTo what the value is part of; it opens only for the same
    public byte[] seal(String value, String belongsTo) {
        try {
            return sealing.encrypt(value.getBytes(UTF_8), belongsTo.getBytes(UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("cannot seal", broken);
        }
    }

    public String open(byte[] sealed, String belongsTo) {
        try {
            return new String(sealing.decrypt(sealed, belongsTo.getBytes(UTF_8)), UTF_8);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("cannot open: sealed with another key, or moved", broken);
        }
    }

    /// The same value always gives the same digest: 37 bytes.
    public byte[] digest(String value) {
        try {
            return digesting.computeMac(value.getBytes(UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("cannot digest", broken);
        }
    }

    private static KeysetHandle kept(Path file, KeysetHandle fresh) throws GeneralSecurityException, IOException {
        if (!Files.exists(file)) {
            var half = Files.createTempFile(file.getParent(), "key", ".new");
            Files.writeString(half, TinkJsonProtoKeysetFormat.serializeKeyset(fresh, InsecureSecretKeyAccess.get()));
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
    }
}
