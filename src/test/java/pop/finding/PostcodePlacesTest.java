package pop.finding;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pop.PopTest;
import pop.database.AsSystem;
import pop.database.Owner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/// Loads files invented in the format of the true ones, and leaves no positions behind.
@PopTest
class PostcodePlacesTest {

    private static final String CODE_POINT = """
            "G1  1ZA",10,259624,665340,"S92000003","","S08000031","","S12000049","S13002976"
            "G1  1ZB",90,0,0,"S92000003","","S08000031","","S12000049","S13002976"
            "broken",10,259184,665164,"S92000003","","S08000031","","S12000049","S13002976"
            "G99 9ZZ",10,262000,664000,"S92000003","","S08000031","","S12000049","S13002976"
            """;

    private static final String SCOTTISH = """
            \uFEFFPostcode,DateOfDeletion,GridReferenceEasting,GridReferenceNorthing,CouncilArea2019Code
            G1 1ZA,,259624,665340,S12000049
            """;

    @Autowired
    private PostcodePlaces places;

    @Autowired
    private Whereabouts whereabouts;

    @Autowired
    private AsSystem asSystem;

    @Autowired
    private ApplicationContext application;

    @TempDir
    private Path folder;

    @Test
    void code_point_open_tells_where_postcodes_are_and_again_changes_nothing() throws IOException {
        var steps = new ArrayList<Double>();
        var file = file("code-point-open-2026-08-g.csv", CODE_POINT);

        assertThat(places.load(file, "Code-Point Open, August 2026", steps::add))
                .isEqualTo(2);
        assertThat(places.load(file, "Code-Point Open, August 2026", _ -> {})).isEqualTo(2);

        assertThat(steps).endsWith(1.0);
        assertThat(find("g1 1za")).hasValueSatisfying(near -> {
            assertThat(near.how()).isEqualTo(Near.How.POSTCODE);
            assertThat(near.latitude()).isBetween(55.86, 55.87);
            assertThat(near.longitude()).isBetween(-4.25, -4.24);
        });
        assertThat(find("G1 1ZB").orElseThrow().how())
                .as("not known, but its district")
                .isEqualTo(Near.How.PART);
        assertThat(find("G99").orElseThrow().how()).isEqualTo(Near.How.PART);
        assertThat(asSystem.call(
                        "test", () -> whereabouts.source().orElseThrow().attribution()))
                .contains("August 2026", "Crown copyright and database right 2026", "Royal Mail");
        empty();
    }

    @Test
    void a_new_directory_takes_the_place_of_the_old_and_one_without_positions_leaves_it() throws IOException {
        places.load(file("code-point-open-2026-08-g.csv", CODE_POINT), "Code-Point Open, August 2026", _ -> {});

        assertThat(places.load(file("none.csv", "Postcode,CouncilArea2019Code\nG1 1ZA,S12000049\n"), "None", _ -> {}))
                .isZero();
        assertThat(find("G99 9ZZ").orElseThrow().how()).isEqualTo(Near.How.POSTCODE);

        assertThat(places.load(file("SmallUser.csv", SCOTTISH), "Scottish Postcode Directory", _ -> {}))
                .isEqualTo(1);
        assertThat(find("G99 9ZZ")).isEmpty();
        assertThat(find("G1 1ZA").orElseThrow().how()).isEqualTo(Near.How.POSTCODE);
        empty();
    }

    @Test
    void what_is_no_place_is_none() {
        assertThat(find("city centre")).contains(Near.CENTRE);
        assertThat(find("the moon")).isEmpty();
        assertThat(find("NFA")).isEmpty();
        assertThat(find("G98 1AA")).as("no postcodes, no services there").isEmpty();
    }

    private Optional<Near> find(String typed) {
        return asSystem.call("test", () -> whereabouts.find(typed));
    }

    private void empty() {
        Owner.of(application).sql("delete from directory.postcode").update();
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
