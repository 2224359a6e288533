package pop.directory;

import org.springframework.stereotype.Component;
import pop.web.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A listing as lines to read through: for whoever confirms it without an account.
@Component
public class ListingWords {

    private final Entries entries;
    private final Around around;

    ListingWords(Entries entries, Around around) {
        this.entries = entries;
        this.around = around;
    }

    /// @param text blank if nobody knows
    public record Line(String label, String text) {}

    public List<Line> of(ServiceId id) {
        var entry = entries.get(id);
        var it = entry.listing();
        var details = entry.details();
        var lines = new ArrayList<Line>();
        lines.add(new Line("Organisation", it.organisationName()));
        lines.add(new Line("What it does", details.description()));
        lines.add(new Line("Helps with", it.needs().stream().map(Need::name).collect(Collectors.joining(", "))));
        lines.add(new Line(
                "For",
                paragraphs(
                        AdmissionWords.said(details.admission()),
                        details.admission().eligibility())));
        lines.add(new Line("Takes somebody…", taking(details)));
        lines.add(
                new Line("Open", String.join("\n", Hours.said(around.schedules().of(id)))));
        lines.add(new Line(
                "Where", around.places().of(id).stream().map(Place::said).collect(Collectors.joining("\n"))));
        lines.add(new Line(
                "How to refer",
                paragraphs(Words.find("directory.route." + it.route()).orElse(""), it.howToRefer())));
        lines.add(new Line(
                "Contacts",
                around.contacts().of(id, it.organisation()).stream()
                        .map(ListingWords::contact)
                        .collect(Collectors.joining("\n"))));
        return lines;
    }

    private static String taking(Details details) {
        return details.taking().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(it -> Words.of(it.getKey()) + ": " + Words.of(it.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String contact(Contact it) {
        return Stream.of(AdmissionWords.contact(it), it.phone(), it.email())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static String paragraphs(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining("\n"));
    }
}
