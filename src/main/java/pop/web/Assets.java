package pop.web;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// Serves the files of `static/`. Their addresses hold a hash of their content ([#url]), so that a phone keeps them for
/// a year and still gets a new one at once.
@Controller
public final class Assets {
    private static final Map<String, MediaType> TYPES = Map.of(
            "css", MediaType.parseMediaType("text/css;charset=UTF-8"),
            "js", MediaType.parseMediaType("text/javascript;charset=UTF-8"),
            "svg", MediaType.parseMediaType("image/svg+xml"),
            "png", MediaType.IMAGE_PNG);
    private static final Map<String, Asset> KEPT = new ConcurrentHashMap<>();
    private static final CacheControl A_YEAR =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    /// For templates: `${Assets.url("pop.css")}`. A file that does not exist is a bug of the page.
    public static String url(String name) {
        return "/assets/" + asset(name).hash() + "/" + name;
    }

    /// An old hash gets the present file, for pages which were open while a new version was installed.
    @GetMapping("/assets/{hash}/{name}")
    ResponseEntity<byte[]> serve(@PathVariable String hash, @PathVariable String name) {
        var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null || Assets.class.getResource("/static/" + name) == null) {
            throw new NotFound();
        }
        var asset = asset(name);
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(hash.equals(asset.hash()) ? A_YEAR : CacheControl.noCache())
                .body(asset.content());
    }

    private static Asset asset(String name) {
        return KEPT.computeIfAbsent(name, Assets::load);
    }

    private static Asset load(String name) {
        var content = read("/static/" + name);
        if (name.equals("pop.css")) {
            content = Stylesheet.joined(new String(content, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8);
        }
        return new Asset(content, hash(content));
    }

    static byte[] read(String resource) {
        try (InputStream stream = Assets.class.getResourceAsStream(resource)) {
            return Objects.requireNonNull(stream, resource).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Asset(byte[] content, String hash) {}
}
