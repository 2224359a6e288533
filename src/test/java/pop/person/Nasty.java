package pop.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Text nobody would type on purpose, which arrives nevertheless.
final class Nasty {

    private Nasty() {}

    private static final List<String> KNOWN = List.of(
            "",
            " ",
            "\0",
            "🙂",
            "\ud800",
            "\udc00x",
            "\u202eabc",
            "\u200f\u200e",
            "'",
            "\"",
            "((((",
            ")",
            "?",
            ",",
            ",,,",
            "aka",
            "(aka",
            "’’’",
            "٣٤٥",
            "G".repeat(50_000),
            "1".repeat(50_000),
            " ".repeat(50_000),
            "a ".repeat(25_000),
            "é\u0301\u0301",
            "١٢/٠٣/١٩٩٠",
            "07".repeat(25_000),
            "+",
            "+44",
            "((0))",
            "\r\n\t",
            "李小龙",
            "محمد");

    static List<String> texts() {
        var texts = new ArrayList<>(KNOWN);
        String signs = "aZ09 /.-,'\"()?+🙂\0éOIl\u202e\ud800";
        var random = new Random(3);
        for (int i = 0; i < 4000; i++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(24); length > 0; length--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            texts.add(text.toString());
        }
        return texts;
    }
}
