package pop.openreferral;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import pop.agency.Post;
import pop.database.Ids;
import pop.directory.Exchanging;
import pop.web.Choice;
import pop.web.NotFound;
import pop.web.Paging;
import pop.web.Problems;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/// Reading a directory in and writing ours out, on pages.
@Controller
class ExchangeController {

    private static final Duration WAIT = Duration.ofSeconds(2);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int LATEST = 10;
    private static final int TERMS = 50;
    private static final int LONGEST_NAME = 120;

    private final Imports imports;
    private final Reading reading;
    private final Catalogue catalogue;
    private final Clock clock;

    ExchangeController(Imports imports, Reading reading, Catalogue catalogue, Clock clock) {
        this.imports = imports;
        this.reading = reading;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    record ExchangePage(
            UUID id,
            String source,
            boolean dryRun,
            Catalogue.Held held,
            List<ReadFile> latest,
            List<Terms.Term> terms,
            List<Choice> needs,
            Instant now,
            Problems problems) {

        long mostBytes() {
            return LargestFile.MOST_BYTES;
        }
    }

    record FilePage(
            ReadFile file,
            List<Imports.Sum> sums,
            List<Finding> findings,
            @Nullable Found only,
            Paging paging,
            Instant now) {}

    @GetMapping("/services/exchange")
    @Transactional(readOnly = true)
    String exchange(@RequestParam(defaultValue = "true") boolean dryRun, Post post, Model model) {
        allow(post);
        return page("", dryRun, Problems.none(), model);
    }

    /// The reading has transactions of its own and would not see a row that this one had not yet committed.
    @PostMapping(LargestFile.ADDRESS)
    String receive(
            @RequestParam ImportId id,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "true") boolean dryRun,
            @RequestParam MultipartFile file,
            Post post,
            Model model,
            HttpServletResponse response)
            throws IOException {
        allow(post);
        var problems = problems(file);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(source, dryRun, problems, model);
        }
        var from = Json.clean(source).isBlank() ? null : Json.clean(source).strip();
        var order = new Order(name(file), from, false, dryRun, post.worker().value());
        if (imports.begin(id, order)) {
            Path content = Files.createTempFile("directory", null);
            file.transferTo(content);
            reading.start(id, content, order, WAIT);
        }
        return "redirect:/services/exchange/files/" + id;
    }

    @GetMapping("/services/exchange/files/{id}")
    @Transactional(readOnly = true)
    String show(
            @PathVariable ImportId id,
            @RequestParam(required = false) @Nullable Found only,
            Post post,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        allow(post);
        var file = imports.find(id).orElseThrow(NotFound::new);
        var now = clock.instant();
        if (file.reading(now)) {
            response.setHeader("Refresh", "5");
        }
        var paging = Paging.from(request, 50);
        var findings = imports.findings(id, only, paging.size() + 1, paging.offset());
        boolean more = findings.size() > paging.size();
        model.addAttribute(
                "page",
                new FilePage(
                        file,
                        imports.sums(id),
                        more ? findings.subList(0, paging.size()) : findings,
                        only,
                        paging.withMore(more),
                        now));
        return "openreferral/report";
    }

    /// Reading stops at its next step; nothing of the file stays.
    @PostMapping("/services/exchange/files/{id}/stop")
    String stop(@PathVariable ImportId id, Post post) {
        allow(post);
        imports.stop(id);
        return "redirect:/services/exchange/files/" + id;
    }

    @GetMapping("/services/exchange/directory.json")
    @Transactional(readOnly = true)
    void download(
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "true") boolean whole,
            Post post,
            HttpServletResponse response)
            throws IOException {
        allow(post);
        var day = LocalDate.ofInstant(clock.instant(), LONDON);
        response.setContentType("application/json; charset=utf-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"directory-" + day + ".json\"");
        catalogue.write(
                new DirectoryExport.Choice(source.isBlank() ? null : source, whole), response.getOutputStream());
    }

    @PostMapping("/services/exchange/terms")
    String say(
            @RequestParam String scheme,
            @RequestParam String term,
            @RequestParam(defaultValue = "") String need,
            Post post) {
        allow(post);
        catalogue.say(scheme, term, need.isBlank() ? null : need, post.worker().value());
        return "redirect:/services/exchange#terms";
    }

    private String page(String source, boolean dryRun, Problems problems, Model model) {
        model.addAttribute(
                "page",
                new ExchangePage(
                        Ids.next(),
                        source,
                        dryRun,
                        catalogue.held(),
                        imports.latest(LATEST),
                        catalogue.terms(TERMS),
                        catalogue.needs(),
                        clock.instant(),
                        problems));
        return "openreferral/exchange";
    }

    private static Problems problems(MultipartFile file) {
        if (file.isEmpty()) {
            return Problems.none().add("file", "Choose the file with the directory");
        }
        return file.getSize() <= LargestFile.MOST_BYTES
                ? Problems.none()
                : Problems.none()
                        .add(
                                "file",
                                "The file is larger than 100 MB. Ask for it in parts, or have it read in by command");
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        var clean =
                name == null ? "" : Json.clean(name.replaceAll(".*[/\\\\]", "")).strip();
        return clean.isEmpty() ? "A directory" : clean.substring(0, Math.min(LONGEST_NAME, clean.length()));
    }

    /// To everybody else the page does not exist.
    private void allow(Post post) {
        if (!Exchanging.may(post, catalogue.keeps())) {
            throw new NotFound();
        }
    }
}
