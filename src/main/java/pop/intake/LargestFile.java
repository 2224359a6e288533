package pop.intake;

import org.springframework.stereotype.Component;
import pop.web.TakesFile;

/// A spreadsheet of referrals is thousands of rows and far from this.
@Component
final class LargestFile implements TakesFile {

    static final String ADDRESS = "/referrals/spreadsheet/files";
    static final long MOST_BYTES = 10L * 1024 * 1024;

    @Override
    public String address() {
        return ADDRESS;
    }

    @Override
    public long mostBytes() {
        return MOST_BYTES;
    }

    @Override
    public String instead() {
        return "intake.too-large";
    }
}
