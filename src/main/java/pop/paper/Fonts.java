package pop.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Objects;

/// DejaVu Sans Condensed, whose letters go into the file as far as they are used. Letters stay letters: a drawn "fi"
/// would
/// be no "figure" for who searches or listens.
final class Fonts {
    static final String FAMILY = "DejaVu Sans Condensed";

    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final PDDocument document;
    private final PdfRendererBuilder builder;

    private Fonts(PDDocument document, PdfRendererBuilder builder) {
        this.document = document;
        this.builder = builder;
    }

    static void give(PDDocument document, PdfRendererBuilder builder) throws IOException {
        var fonts = new Fonts(document, builder);
        fonts.give(".ttf", REGULAR, FontStyle.NORMAL);
        fonts.give("-Bold.ttf", BOLD, FontStyle.NORMAL);
        fonts.give("-Oblique.ttf", REGULAR, FontStyle.ITALIC);
        fonts.give("-BoldOblique.ttf", BOLD, FontStyle.ITALIC);
    }

    private void give(String face, int weight, FontStyle style) throws IOException {
        try (var stream = open(face)) {
            var font = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(stream));
            font.setEnableGsub(false);
            builder.useFont(new PDFontSupplier(PDType0Font.load(document, font, true)), FAMILY, weight, style, true);
        }
        builder.useFont(() -> open(face), FAMILY, weight, style, true, EnumSet.of(FSFontUseCase.SVG));
    }

    private static InputStream open(String face) {
        return Objects.requireNonNull(Fonts.class.getResourceAsStream(FOLDER + face), face);
    }
}
