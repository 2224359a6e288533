package pop.paper;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion.Status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a reader who listens gets of a PDF, and what veraPDF says of it.
public record TaggedPdf(List<Tagged> read, String text) {

    /// @param said the words in it, or those that stand for a picture
    public record Tagged(String tag, String said) {}

    public static TaggedPdf of(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var reader = new Reader(document);
            reader.read(document.getDocumentCatalog().getStructureTreeRoot());
            return new TaggedPdf(reader.tagged, new PDFTextStripper().getText(document));
        }
    }

    public List<String> said(String tag) {
        return read.stream()
                .filter(it -> it.tag().equals(tag))
                .map(Tagged::said)
                .toList();
    }

    /// The rules of PDF/UA-1 that it breaks; none is what one hopes for.
    public static List<String> broken(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            var result = validator.validate(parser);
            var broken = result.getTestAssertions().stream()
                    .filter(it -> it.getStatus() == Status.FAILED)
                    .map(it -> it.getRuleId().getClause() + "-" + it.getRuleId().getTestNumber() + " " + it.getMessage()
                            + " " + it.getLocation().getContext())
                    .collect(Collectors.toCollection(ArrayList::new));
            if (!result.isCompliant() && broken.isEmpty()) {
                broken.add("not compliant");
            }
            return broken;
        }
    }

    private static final class Reader {
        private final List<Tagged> tagged = new ArrayList<>();
        private final Map<COSDictionary, Map<Integer, String>> pages = new HashMap<>();

        private Reader(PDDocument document) throws IOException {
            for (var page : document.getPages()) {
                var extractor = new PDFMarkedContentExtractor();
                extractor.processPage(page);
                var words = new HashMap<Integer, String>();
                extractor.getMarkedContents().forEach(it -> words.merge(it.getMCID(), words(it), String::concat));
                pages.put(page.getCOSObject(), words);
            }
        }

        private static String words(PDMarkedContent content) {
            return content.getContents().stream()
                    .map(it -> switch (it) {
                        case TextPosition position -> position.getUnicode();
                        case PDMarkedContent within -> words(within);
                        default -> "";
                    })
                    .collect(Collectors.joining());
        }

        private String read(PDStructureNode node) {
            var said = new StringBuilder();
            int place = tagged.size();
            for (var kid : node.getKids()) {
                switch (kid) {
                    case PDStructureElement element -> said.append(read(element));
                    case PDMarkedContentReference reference ->
                        said.append(on(reference.getPage(), reference.getMCID()));
                    case Integer number -> said.append(on(((PDStructureElement) node).getPage(), number));
                    default -> {}
                }
            }
            if (node instanceof PDStructureElement element) {
                var alternative = element.getAlternateDescription();
                var words = alternative == null || alternative.isEmpty() ? said.toString() : alternative;
                tagged.add(place, new Tagged(element.getStructureType(), words.strip()));
            }
            return said.toString();
        }

        private String on(@Nullable PDPage page, int number) {
            return page == null
                    ? ""
                    : pages.getOrDefault(page.getCOSObject(), Map.of()).getOrDefault(number, "");
        }
    }
}
