package pop.intake;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pop.web.TakesFile;

/// A spreadsheet of referrals is thousands of rows and far from this.
@Configuration(proxyBeanMethods = false)
class LargestFile {

    static final String ADDRESS = "/referrals/spreadsheet/files";
    static final long MOST_BYTES = 10L * 1024 * 1024;

    @Bean
    TakesFile spreadsheetOfReferrals() {
        return new TakesFile(ADDRESS, MOST_BYTES, "intake.too-large");
    }
}
