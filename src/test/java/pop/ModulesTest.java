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
                Committed.file("docs/modules/" + drawing.getFileName()).says(Files.readString(drawing));
            }
        }
    }
}
