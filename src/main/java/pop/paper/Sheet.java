package pop.paper;

import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/// A page made ready for paper: refused when something of it is elsewhere, without what only a screen can do.
final class Sheet {
    private static final String FROM_ELSEWHERE =
            "link[rel=stylesheet], script[src], iframe, object, embed, video, audio, source, image, use";
    private static final String ONLY_ON_SCREENS = "script, noscript, form, button, link, [hidden]";

    private final Document page;

    private Sheet(Document page) {
        this.page = page;
    }

    static org.w3c.dom.Document of(String html) {
        var sheet = new Sheet(Jsoup.parse(html));
        sheet.refuse();
        sheet.page.select(ONLY_ON_SCREENS).remove();
        Pictures.in(sheet.page);
        sheet.links();
        sheet.captions();
        sheet.head();
        return new W3CDom().fromJsoup(sheet.page);
    }

    private void refuse() {
        need(!page.select("html").attr("lang").isBlank(), "A page needs a language.");
        need(!page.title().isBlank(), "A page needs a title.");
        need(!described().isBlank(), "A page needs a description.");
        var elsewhere = page.select(FROM_ELSEWHERE).first();
        need(elsewhere == null, "Nothing is fetched from elsewhere.");
        need(
                page.select("img").stream().allMatch(it -> it.attr("src").startsWith("data:")),
                "A picture is not in the page.");
        need(
                page.select("style, [style]").stream().noneMatch(it -> asks(it.data() + it.attr("style"))),
                "A style is not in the page.");
    }

    private static boolean asks(String style) {
        return style.contains("url(") || style.contains("@import");
    }

    static void need(boolean given, String otherwise) {
        if (!given) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private String described() {
        return page.select("meta[name=description]").attr("content");
    }

    /// Within the page they lead on; what leads out of it is words on paper.
    private void links() {
        for (var link : page.select("a")) {
            var target = link.attr("href");
            if (target.length() > 1 && target.startsWith("#") && page.getElementById(target.substring(1)) != null) {
                link.attr("title", link.attr("title").isBlank() ? link.text() : link.attr("title"));
            } else {
                link.unwrap();
            }
        }
    }

    /// The renderer sets captions beside the table it tags: they stand before it, as a paragraph.
    private void captions() {
        for (var caption : page.select("table > caption")) {
            var table = Objects.requireNonNull(caption.parent());
            table.before(new Element("p").addClass("paper-caption").html(caption.html()));
            caption.remove();
        }
    }

    private void head() {
        var head = page.head();
        head.prependElement("style").appendText(read("/paper/paper.css").replace("TITLE", escaped(page.title())));
        var described = described();
        head.select("meta").remove();
        head.appendElement("meta").attr("name", "subject").attr("content", described);
        var bookmarks = head.appendElement("bookmarks");
        int number = 0;
        for (var heading : page.select("h2")) {
            if (heading.id().isEmpty()) {
                heading.id("paper-" + ++number);
            }
            bookmarks.appendElement("bookmark").attr("name", heading.text()).attr("href", "#" + heading.id());
        }
    }

    /// For a string in a style; the space ends the sign's number.
    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.codePoints()
                .forEach(sign -> escaped.append(
                        Character.isLetterOrDigit(sign) || sign == ' '
                                ? Character.toString(sign)
                                : String.format(Locale.ROOT, "\\%06x ", sign)));
        return escaped.toString();
    }

    private static String read(String resource) {
        try (InputStream stream = Sheet.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(stream, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
