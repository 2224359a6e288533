package pop.paper;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/// Puts a page on A4. The page brings its own plain style: no variables, no grid, absolute widths for pictures.
public final class Paper {
    static {
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    private Paper() {}

    /// @param html a whole page with a language, a title and a description; its pictures are SVG in it, told in words
    ///     (`aria-label`) or hidden from those who listen (`aria-hidden`)
    /// @param dated what the file says of when it was made; nothing else in it depends on the day
    /// @throws IllegalArgumentException if the page wants something from elsewhere or lacks what a reader needs
    public static byte[] pdf(String html, LocalDate dated) {
        var sheet = Sheet.of(html);
        try (var document = new PDDocument()) {
            var builder = new PdfRendererBuilder()
                    .usePDDocument(document)
                    .usePdfUaAccessibility(true)
                    .usePdfVersion(1.7f)
                    .useSVGDrawer(new BatikSVGDrawer())
                    .useExternalResourceAccessControl((address, _) -> address.startsWith("data:"), null)
                    .withProducer("Positive Outcomes")
                    .withW3cDocument(sheet, null);
            Fonts.give(document, builder);
            return written(builder, html, dated);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] written(PdfRendererBuilder builder, String html, LocalDate dated) throws IOException {
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen()) {
            return bytes(document, html, dated);
        }
    }

    /// Without the clock and without chance.
    private static byte[] bytes(PDDocument document, String html, LocalDate dated) throws IOException {
        var day = "D:" + dated.format(DateTimeFormatter.BASIC_ISO_DATE) + "000000Z";
        var told = document.getDocumentInformation().getCOSObject();
        told.setString(COSName.CREATION_DATE, day);
        told.setString(COSName.MOD_DATE, day);
        document.setDocumentId(ByteBuffer.wrap(digest(html + day)).getLong());
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
