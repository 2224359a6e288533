package pop;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jsoup.select.Elements;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/// Somebody at a browser without script: opens pages, follows links, fills in the forms found there, keeps cookies.
///
/// A field is called by its label or by its name, a button or link by its text.
///
/// ```java
/// visitor.open("/referrals/new").fill("First name", "Rab").choose("risk", "high").submit("Send").see("Sent");
/// ```
public final class Visitor {

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final Map<Element, FormBody.Upload> uploads = new LinkedHashMap<>();

    private URI address;
    private Document page = Jsoup.parse("");
    private int status;

    public Visitor(int port) {
        address = URI.create("http://localhost:" + port + "/");
    }

    public Visitor open(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path)).GET());
    }

    /// Follows the link with this text.
    public Visitor follow(String text) {
        var link = only(page.select("a[href]"), text, "link");
        return open(link.attr("href"));
    }

    public Visitor fill(String field, String value) {
        var filled = field(field);
        assertThat(filled.is("[type=hidden], [type=radio], [type=checkbox], [type=file], select"))
                .as("a field to type in: %s", field)
                .isFalse();
        filled.val(value);
        return this;
    }

    /// Takes one of the radio buttons, checkboxes or options of a field, by its value.
    public Visitor choose(String name, String value) {
        return mark(name, value, true);
    }

    /// Takes back a checkbox or an option.
    public Visitor leave(String name, String value) {
        return mark(name, value, false);
    }

    public Visitor attach(String field, String fileName, byte[] content) {
        uploads.put(field(field), new FormBody.Upload(fileName, content));
        return this;
    }

    /// Presses the button with this text, in the form where it is.
    public Visitor submit(String buttonText) {
        var button = only(page.select("button:not([type=button]), input[type=submit]"), buttonText, "button");
        var form = button.closest("form") instanceof FormElement found ? found : owner(button);
        var target = button.hasAttr("formaction") ? button.attr("formaction") : form.attr("action");
        var body = FormBody.of(form, button, uploads);
        if (form.attr("method").equalsIgnoreCase("post")) {
            var request = HttpRequest.newBuilder(address.resolve(target)).POST(body.publisher());
            return send(request.header("Content-Type", body.contentType()));
        }
        return open((target.isEmpty() ? address.getPath() : target) + "?" + body.urlEncoded());
    }

    /// Sends fields that no form on this page offers, as an attacker or a stale page would.
    public Visitor post(String path, Map<String, String> fields) {
        var request = HttpRequest.newBuilder(address.resolve(path)).POST(FormBody.encoded(fields));
        return send(request.header("Content-Type", FormBody.URL_ENCODED));
    }

    /// Sends a form with a file of so many bytes, as somebody would who knows the address.
    public Visitor sendFile(String path, long bytes) {
        var request = HttpRequest.newBuilder(address.resolve(path)).POST(FormBody.large(bytes));
        return send(request.header("Content-Type", FormBody.MULTIPART));
    }

    public Visitor forgetCookies() {
        cookies.getCookieStore().removeAll();
        return this;
    }

    public int status() {
        return status;
    }

    /// Where the last redirect led: path and query.
    public String address() {
        var query = address.getRawQuery();
        return address.getRawPath() + (query == null ? "" : "?" + query);
    }

    public String text() {
        return page.text();
    }

    public Document page() {
        return page;
    }

    /// What a field holds now.
    public String value(String field) {
        return field(field).val();
    }

    public Visitor see(String... words) {
        assertThat(text()).as("%d at %s", status, address).contains(words);
        return this;
    }

    public Visitor notSee(String... words) {
        assertThat(text()).as("%d at %s", status, address).doesNotContain(words);
        return this;
    }

    public Visitor expect(int expected) {
        assertThat(status).as("status at %s: %s", address, text()).isEqualTo(expected);
        return this;
    }

    private Visitor send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    client.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
            address = response.uri();
            status = response.statusCode();
            page = Jsoup.parse(response.body(), address.toString());
            uploads.clear();
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private Visitor mark(String name, String value, boolean marked) {
        var boxes = page.getElementsByAttributeValue("name", name);
        var choices = new Elements(boxes.select("input[value], option"));
        choices.addAll(boxes.select("select > option, select > optgroup > option"));
        var chosen = choices.stream().filter(it -> it.val().equals(value)).findFirst();
        assertThat(chosen).as("choice %s of %s on %s", value, name, address).isPresent();
        if (chosen.get().is("[type=radio]")) {
            boxes.removeAttr("checked");
        }
        if (chosen.get().is("option") && !boxes.hasAttr("multiple")) {
            choices.removeAttr("selected");
        }
        chosen.get().attr(chosen.get().is("option") ? "selected" : "checked", marked);
        return this;
    }

    private Element field(String nameOrLabel) {
        var named = page.getElementsByAttributeValue("name", nameOrLabel);
        if (!named.isEmpty()) {
            return named.getFirst();
        }
        var label = only(page.select("label[for]"), nameOrLabel, "label or field");
        return Optional.ofNullable(page.getElementById(label.attr("for")))
                .orElseThrow(() -> new AssertionError("the label " + nameOrLabel + " has no field"));
    }

    private FormElement owner(Element button) {
        return page.forms().stream()
                .filter(form -> form.id().equals(button.attr("form")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("in no form: " + button));
    }

    private Element only(List<Element> candidates, String text, String what) {
        var found = candidates.stream()
                .filter(it ->
                        it.text().equals(text) || it.is("input") && it.val().equals(text))
                .toList();
        assertThat(found)
                .as("%s '%s' on %s (%d): %s", what, text, address, status, text())
                .isNotEmpty();
        return found.getFirst();
    }
}
