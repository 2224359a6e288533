package pop;

import org.jsoup.Connection.KeyVal;
import org.jsoup.helper.HttpConnection;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import static java.nio.charset.StandardCharsets.UTF_8;

/// What a browser sends for a form: its fields as they are, the button pressed, the files attached.
record FormBody(List<KeyVal> fields, Map<String, Upload> uploads) {

    static final String URL_ENCODED = "application/x-www-form-urlencoded";
    private static final String BOUNDARY = "----positive-outcomes-test";
    static final String MULTIPART = "multipart/form-data; boundary=" + BOUNDARY;

    record Upload(String fileName, byte[] content) {}

    static FormBody of(FormElement form, Element button, Map<Element, Upload> attached) {
        var fields = new ArrayList<>(form.formData());
        fields.removeIf(field -> field.key().isEmpty());
        if (!button.attr("name").isEmpty()) {
            fields.add(HttpConnection.KeyVal.create(button.attr("name"), button.val()));
        }
        var uploads = attached.entrySet().stream()
                .collect(Collectors.toMap(upload -> upload.getKey().attr("name"), Map.Entry::getValue));
        fields.removeIf(field -> uploads.containsKey(field.key()));
        return new FormBody(fields, uploads);
    }

    static BodyPublisher encoded(Map<String, String> fields) {
        var pairs = fields.entrySet().stream().map(field -> pair(field.getKey(), field.getValue()));
        return BodyPublishers.ofString(pairs.collect(Collectors.joining("&")));
    }

    /// A file of blanks, which is nowhere in memory.
    static BodyPublisher large(long bytes) {
        var head =
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"large.json\"\r\n\r\n";
        var tail = "\r\n--" + BOUNDARY + "--\r\n";
        var blanks = BodyPublishers.ofInputStream(() -> new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(head.getBytes(UTF_8)),
                new Blanks(bytes),
                new ByteArrayInputStream(tail.getBytes(UTF_8))))));
        return BodyPublishers.fromPublisher(blanks, head.length() + bytes + tail.length());
    }

    private static final class Blanks extends InputStream {
        private long left;

        Blanks(long left) {
            this.left = left;
        }

        @Override
        public int read() {
            return left-- > 0 ? ' ' : -1;
        }

        @Override
        public int read(byte[] into, int from, int most) {
            int count = (int) Math.min(most, left);
            Arrays.fill(into, from, from + count, (byte) ' ');
            left -= count;
            return count == 0 ? -1 : count;
        }
    }

    String urlEncoded() {
        return fields.stream().map(field -> pair(field.key(), field.value())).collect(Collectors.joining("&"));
    }

    String contentType() {
        return uploads.isEmpty() ? URL_ENCODED : MULTIPART;
    }

    BodyPublisher publisher() {
        return uploads.isEmpty() ? BodyPublishers.ofString(urlEncoded()) : BodyPublishers.ofByteArray(multipart());
    }

    private byte[] multipart() {
        var body = new ByteArrayOutputStream();
        for (var field : fields) {
            part(body, "name=\"" + field.key() + "\"\r\n", field.value().getBytes(UTF_8));
        }
        uploads.forEach((name, upload) -> {
            var head = "name=\"" + name + "\"; filename=\"" + upload.fileName() + "\"\r\n"
                    + "Content-Type: application/octet-stream\r\n";
            part(body, head, upload.content());
        });
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return body.toByteArray();
    }

    private static void part(ByteArrayOutputStream body, String head, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n").getBytes(UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(UTF_8));
    }

    private static String pair(String key, String value) {
        return URLEncoder.encode(key, UTF_8) + "=" + URLEncoder.encode(value, UTF_8);
    }
}
