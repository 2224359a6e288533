package pop;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;
import org.springframework.modulith.docs.Documenter.DiagramOptions.DiagramStyle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

class ModulesTest {

    private final ApplicationModules modules = ApplicationModules.of(Pop.class);

    @Test
    void modules_know_only_what_they_declare() {
        modules.verify();
    }

    @Test
    void the_drawings_in_docs_modules_show_the_code(@TempDir Path drawn) throws IOException {
        var options = Documenter.Options.defaults().withOutputFolder(drawn.toString());
        var style = DiagramOptions.defaults().withStyle(DiagramStyle.UML);
        new Documenter(modules, options).writeModulesAsPlantUml(style).writeIndividualModulesAsPlantUml(style);

        try (var drawings = Files.list(drawn)) {
            for (var drawing : drawings.sorted().toList()) {
                Committed.file("docs/modules/" + drawing.getFileName()).says(inOrder(Files.readString(drawing)));
            }
        }
    }

    /// The order in which classes are found is the file system's: neighbouring lines are put in ours.
    private static String inOrder(String drawing) {
        var lines = new ArrayList<String>();
        var run = new ArrayList<String>();
        for (var line : drawing.lines().toList()) {
            if (!line.strip().startsWith("component ") && !line.contains(" --> ") && !line.contains(" ..> ")) {
                run.stream().sorted().forEach(lines::add);
                run.clear();
                lines.add(line);
            } else {
                run.add(line);
            }
        }
        run.stream().sorted().forEach(lines::add);
        return String.join("\n", lines) + "\n";
    }
}
