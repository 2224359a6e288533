package pop.paper;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/// SVG in a page: what is told in words becomes a picture with them, what is hidden from those who listen becomes
/// background, which a reader of tagged PDF passes over.
final class Pictures {
    /// How wide, in pixels, a decoration is that takes the width it is given.
    private static final double DECORATION = 110;

    private Pictures() {}

    static void in(Document page) {
        for (var svg : page.select("svg")) {
            if (svg.attr("aria-hidden").equals("true")) {
                svg.replaceWith(background(svg));
            } else {
                svg.replaceWith(picture(svg));
            }
        }
        page.select("img[alt=''], img:not([alt])").remove();
    }

    private static Node picture(Element svg) {
        var words = told(svg);
        Sheet.need(!words.isBlank(), "A picture is not told in words.");
        return new Element("img")
                .attr("alt", words)
                .attr("src", address(svg))
                .attr("style", "width:" + size(svg, "width") + "px;height:" + size(svg, "height") + "px");
    }

    private static String told(Element svg) {
        var label = svg.attr("aria-label");
        return label.isBlank() ? svg.select("> title").text() : label;
    }

    private static Node background(Element svg) {
        var width = size(svg, "width") + "px";
        var height = size(svg, "height") + "px";
        var address = address(svg);
        return new Element("span")
                .attr(
                        "style",
                        "display:inline-block;width:" + width + ";height:" + height + ";background:url('" + address
                                + "') no-repeat;background-size:" + width + " " + height);
    }

    private static String size(Element svg, String side) {
        var said = svg.attr(side);
        if (said.endsWith("%")) {
            return number(DECORATION);
        }
        Sheet.need(said.matches("[0-9.]+(px)?"), "A picture needs a " + side + " in pixels.");
        return said.replace("px", "");
    }

    private static String number(double size) {
        return String.format(Locale.ROOT, "%.1f", size);
    }

    private static String address(Element svg) {
        var alone = svg.clone()
                .attr("xmlns", "http://www.w3.org/2000/svg")
                .attr("width", size(svg, "width"))
                .attr("height", size(svg, "height"))
                .attr("font-family", Fonts.FAMILY);
        var page = new Document("");
        page.outputSettings().syntax(Document.OutputSettings.Syntax.xml).prettyPrint(false);
        page.appendChild(alone);
        var bytes = page.outerHtml().getBytes(StandardCharsets.UTF_8);
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
