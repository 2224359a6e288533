package pop;

import org.jsoup.Connection.KeyVal;
import org.jsoup.helper.HttpConnection;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import static java.nio.charset.StandardCharsets.UTF_8;

/// What a browser sends for a form: its fields as they are, the button pressed, the files attached.
record FormBody(List<KeyVal> fields, Map<String, Upload> uploads) {

    static final String URL_ENCODED = "application/x-www-form-urlencoded";
    private static final String BOUNDARY = "----positive-outcomes-test";

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

    String urlEncoded() {
        return fields.stream().map(field -> pair(field.key(), field.value())).collect(Collectors.joining("&"));
    }

    String contentType() {
        return uploads.isEmpty() ? URL_ENCODED : "multipart/form-data; boundary=" + BOUNDARY;
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
