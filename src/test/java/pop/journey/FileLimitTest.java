package pop.journey;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pop.Cast;
import pop.PopTest;
import pop.Visitor;
import pop.database.AsSystem;

import static org.assertj.core.api.Assertions.assertThat;

/// Files are taken where one is asked for, up to what is said there, and nowhere else.
@PopTest
class FileLimitTest {

    private static final long MEGABYTE = 1024 * 1024;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private AsSystem system;

    @Test
    void a_directory_that_is_too_large_is_refused_in_words_and_leaves_everything_as_it_is(Visitor leader) {
        signIn(leader);
        int before = imports();
        leader.sendFile("/services/exchange/files", 120 * MEGABYTE)
                .expect(413)
                .see("more than 100 MB", "Nothing of it was read", "in parts", "Sign out")
                .follow("Go back to the form")
                .see("Exchange the directory");
        assertThat(imports()).isEqualTo(before);
    }

    @Test
    void a_spreadsheet_has_a_limit_of_its_own_and_other_forms_take_no_file_at_all(Visitor leader) {
        signIn(leader);
        leader.sendFile("/referrals/spreadsheet/files", 12 * MEGABYTE)
                .expect(413)
                .see("more than 10 MB", "Split the spreadsheet");
        leader.sendFile("/organisations", 2 * MEGABYTE).expect(400).see("Nothing has been saved");
    }

    @Test
    void nobody_who_is_not_signed_in_fills_the_disk(Visitor stranger) {
        stranger.sendFile("/services/exchange/files", 20 * MEGABYTE).expect(401).see("The file was not read");
        stranger.sendFile("/signin", MEGABYTE).expect(401);
    }

    private int imports() {
        return system.call(
                "test",
                () -> sql.sql("select count(*) from openreferral.import")
                        .query(Integer.class)
                        .single());
    }

    private static void signIn(Visitor visitor) {
        visitor.open("/signin")
                .fill("email", Cast.MORAG_LEADER)
                .fill("password", Cast.PASSWORD)
                .submit("Sign in");
    }
}
