package pop.intake;

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
import pop.agency.Posts;
import pop.database.Ids;
import pop.intake.Line.RowResult;
import pop.referral.ReceivedReferrals.Sender;
import pop.spreadsheet.SheetWriter;
import pop.web.NotFound;
import pop.web.Paging;
import pop.web.Problems;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Sending a spreadsheet of referrals, and what became of it.
@Controller
class SpreadsheetController {

    private static final Duration WAIT = Duration.ofSeconds(2);
    private static final int LATEST = 10;

    private final Posts posts;
    private final SentFiles files;
    private final Reading reading;
    private final Clock clock;

    SpreadsheetController(Posts posts, SentFiles files, Reading reading, Clock clock) {
        this.posts = posts;
        this.files = files;
        this.reading = reading;
        this.clock = clock;
    }

    record NewPage(
            UUID id, boolean dryRun, List<Column> columns, List<SentFile> latest, Instant now, Problems problems) {}

    record FilePage(
            SentFile file, List<Line> lines, @Nullable RowResult only, Paging paging, Instant now) {}

    @GetMapping("/referrals/spreadsheet")
    @Transactional(readOnly = true)
    String send(@RequestParam(defaultValue = "true") boolean dryRun, Post post, Model model) {
        allow(post);
        return form(dryRun, Problems.none(), model);
    }

    /// The reading has transactions of its own and would not see a row that this one had not yet committed.
    @PostMapping(LargestFile.ADDRESS)
    String receive(
            @RequestParam FileId id,
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
            return form(dryRun, problems, model);
        }
        var way = new Run.Way(sender(post), dryRun, post.role().triages());
        if (files.begin(id, name(file), dryRun, post)) {
            Path content = Files.createTempFile("referrals", null);
            file.transferTo(content);
            reading.start(id, content, way, WAIT);
        }
        return "redirect:/referrals/spreadsheet/files/" + id;
    }

    @GetMapping("/referrals/spreadsheet/files/{id}")
    @Transactional(readOnly = true)
    String show(
            @PathVariable FileId id,
            @RequestParam(required = false) @Nullable RowResult only,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var file = files.find(id).orElseThrow(NotFound::new);
        var now = clock.instant();
        if (file.reading(now)) {
            response.setHeader("Refresh", "5");
        }
        var paging = Paging.from(request, 50);
        var lines = files.lines(id, only, paging.size() + 1, paging.offset());
        boolean more = lines.size() > paging.size();
        model.addAttribute(
                "page",
                new FilePage(file, more ? lines.subList(0, paging.size()) : lines, only, paging.withMore(more), now));
        return "intake/show";
    }

    @GetMapping("/referrals/spreadsheet/files/{id}/report.csv")
    @Transactional(readOnly = true)
    void report(@PathVariable FileId id, HttpServletResponse response) throws IOException {
        var file = files.find(id).orElseThrow(NotFound::new);
        attach(response, "report.csv");
        try (var out = new SheetWriter(response.getOutputStream())) {
            out.write(Report.HEADER);
            files.eachLine(id, line -> Report.write(line, out));
            Report.writeTrouble(file.trouble(), out);
        }
    }

    @GetMapping("/referrals/spreadsheet/template.csv")
    void template(HttpServletResponse response) throws IOException {
        attach(response, "referrals.csv");
        try (var out = new SheetWriter(response.getOutputStream())) {
            out.write(Column.template().stream().map(Column::label).toList());
        }
    }

    private String form(boolean dryRun, Problems problems, Model model) {
        model.addAttribute(
                "page",
                new NewPage(Ids.next(), dryRun, Column.template(), files.latest(LATEST), clock.instant(), problems));
        return "intake/send";
    }

    private static Problems problems(MultipartFile file) {
        if (file.isEmpty()) {
            return Problems.none().add("file", "Choose the spreadsheet with the referrals");
        }
        return file.getSize() <= LargestFile.MOST_BYTES
                ? Problems.none()
                : Problems.none()
                        .add("file", "The file is larger than 10 MB. Split it, or save the table on its own as CSV");
    }

    private Sender sender(Post post) {
        var team = posts.triageTeam().orElseThrow(() -> new IllegalStateException("no team takes referrals"));
        return new Sender(
                post.agency(),
                team,
                posts.agencyOf(team),
                "team " + post.team(),
                post.worker().value());
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null || name.isBlank()
                ? "A spreadsheet"
                : Line.cut(Columns.clean(name.replaceAll(".*[/\\\\]", "")), 120);
    }

    private static void attach(HttpServletResponse response, String name) {
        response.setContentType("text/csv; charset=utf-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    /// To everybody else the page does not exist.
    private static void allow(Post post) {
        if (!post.role().sendsFiles()) {
            throw new NotFound();
        }
    }
}
