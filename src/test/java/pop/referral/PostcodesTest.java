package pop.referral;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pop.PopTest;
import pop.person.Postcode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/// Loads files invented in the format of the true ones, and leaves no directory behind.
@PopTest
class PostcodesTest {

    private static final String CODE_POINT = """
            "G1  1ZA",10,259624,665340,"S92000003","","S08000031","","S12000049","S13002976"
            "G77 5ZB",10,259184,665164,"S92000003","","S08000031","","S12000011","S13002976"
            "broken",10,259184,665164,"S92000003","","S08000031","","S12000049","S13002976"
            """;

    private static final String SCOTTISH = """
            \uFEFFPostcode,PostcodeDistrict,DateOfIntroduction,DateOfDeletion,CouncilArea2011Code,CouncilArea2019Code
            G1 1ZA,G1,1/8/1973 00:00:00,,S12000046,S12000049
            G33 6ZE,G33,1/8/1973 00:00:00,1/2/1999 00:00:00,S12000046,S12000050
            G33 6ZE,G33,1/2/2001 00:00:00,,S12000046,S12000049
            G69 7ZDA,G69,1/8/1973 00:00:00,,S12000046,S12000049
            G69 7ZDB,G69,1/8/1973 00:00:00,,S12000044,S12000050
            """;

    @Autowired
    private Postcodes postcodes;

    @Autowired
    private JdbcClient sql;

    @TempDir
    private Path folder;

    @Test
    void code_point_open_tells_in_and_out_with_its_attribution() throws IOException {
        var steps = new ArrayList<Double>();

        var summary = postcodes.load(file("code-point-open-2026-08-g.csv", CODE_POINT), steps::add);

        assertThat(summary).isEqualTo(new Postcodes.Summary("Code-Point Open", "August 2026", 2, 1, 1));
        assertThat(steps).endsWith(1.0);
        assertThat(postcodes.inGlasgow(new Postcode("G1", "1ZA"))).contains(true);
        assertThat(postcodes.inGlasgow(new Postcode("G77", "5ZB"))).contains(false);
        assertThat(postcodes.inGlasgow(new Postcode("G1", "1ZZ"))).isEmpty();
        assertThat(postcodes.find(new Postcode("G1", "1ZA")).orElseThrow().attribution())
                .contains("August 2026", "Crown copyright and database right 2026", "Royal Mail");
        empty();
    }

    @Test
    void the_scottish_directory_is_known_by_its_headings_and_the_living_come_before_the_dead() throws IOException {
        var summary = postcodes.load(file("SmallUser.csv", SCOTTISH), _ -> {});

        assertThat(summary).isEqualTo(new Postcodes.Summary("Scottish Postcode Directory", "date not known", 3, 2, 0));
        assertThat(postcodes.inGlasgow(new Postcode("G33", "6ZE"))).contains(true);
        assertThat(postcodes.inGlasgow(new Postcode("G69", "7ZD")))
                .as("split between two councils")
                .isEmpty();
        empty();
    }

    @Test
    void a_new_directory_takes_the_place_of_the_old_and_a_wrong_file_leaves_it() throws IOException {
        postcodes.load(file("2025-08.csv", CODE_POINT), _ -> {});
        postcodes.load(file("2026-08.csv", CODE_POINT.replace("1ZA", "1ZE")), _ -> {});

        assertThat(postcodes.inGlasgow(new Postcode("G1", "1ZA"))).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> postcodes.load(file("people.csv", "Name,Sex\nSomebody,M\n"), _ -> {}))
                .withMessageContaining("no postcode directory");
        assertThat(postcodes.inGlasgow(new Postcode("G1", "1ZE"))).contains(true);
        empty();
    }

    private void empty() {
        sql.sql("delete from referral.postcode").update();
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
