package pop.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

import java.io.InputStream;
import java.util.EnumSet;
import java.util.Objects;

/// DejaVu Sans Condensed, whose letters go into the file as far as they are used.
final class Fonts {
    static final String FAMILY = "DejaVu Sans Condensed";

    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private Fonts() {}

    static void given(PdfRendererBuilder builder) {
        give(builder, ".ttf", REGULAR, FontStyle.NORMAL);
        give(builder, "-Bold.ttf", BOLD, FontStyle.NORMAL);
        give(builder, "-Oblique.ttf", REGULAR, FontStyle.ITALIC);
        give(builder, "-BoldOblique.ttf", BOLD, FontStyle.ITALIC);
    }

    private static void give(PdfRendererBuilder builder, String face, int weight, FontStyle style) {
        var uses = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);
        builder.useFont(() -> open(face), FAMILY, weight, style, true, uses);
    }

    private static InputStream open(String face) {
        return Objects.requireNonNull(Fonts.class.getResourceAsStream(FOLDER + face), face);
    }
}
