package pop.overdose;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import pop.agency.Post;
import pop.spreadsheet.SheetWriter;
import pop.web.Problems;
import pop.web.TakesFile;

import java.io.IOException;
import java.util.List;

/// Telling of several overdoses from a spreadsheet. What became of each row is the answer to the form, and kept
/// nowhere:
/// looked at again, it is sent again, which sends nothing twice.
@Controller
class FileController {

    private static final String ROWS = "/overdoses/file/rows";
    private static final long MOST_BYTES = 2L * 1024 * 1024;

    private final FileDesk desk;
    private final Door door;

    FileController(FileDesk desk, Door door) {
        this.desk = desk;
        this.door = door;
    }

    /// @param report null before a file was sent
    record FilePage(FileDesk.@Nullable Report report, List<FileColumn> columns, int mostRows, Problems problems) {}

    @GetMapping("/overdoses/file")
    ModelAndView ask(Post post) {
        door.mustBePolice(post);
        return page(null, Problems.none());
    }

    /// Each row has a transaction of its own.
    @PostMapping(ROWS)
    ModelAndView take(@RequestParam MultipartFile file, Post post) throws IOException {
        door.mustBePolice(post);
        if (file.isEmpty() || file.getSize() > MOST_BYTES) {
            var words = file.isEmpty()
                    ? "Choose the spreadsheet"
                    : "The file is larger than 2 MB. Save the table on its own as CSV";
            return unprocessable(page(null, Problems.none().add("file", words)));
        }
        try (var content = file.getInputStream()) {
            var report = desk.take(content, post);
            var page = page(report, Problems.none());
            return report.lines().isEmpty() ? unprocessable(page) : page;
        }
    }

    @GetMapping("/overdoses/file/example.csv")
    void example(Post post, HttpServletResponse response) throws IOException {
        door.mustBePolice(post);
        response.setContentType("text/csv; charset=utf-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"overdoses.csv\"");
        try (var out = new SheetWriter(response.getOutputStream())) {
            out.write(FileColumn.example().stream().map(FileColumn::label).toList());
        }
    }

    private static ModelAndView page(FileDesk.@Nullable Report report, Problems problems) {
        return new ModelAndView(
                "overdose/file", "page", new FilePage(report, FileColumn.example(), FileDesk.MOST_ROWS, problems));
    }

    private static ModelAndView unprocessable(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @Configuration(proxyBeanMethods = false)
    static class LargestFile {

        @Bean
        TakesFile spreadsheetOfOverdoses() {
            return new TakesFile(ROWS, MOST_BYTES, "overdose.too-large");
        }
    }
}
