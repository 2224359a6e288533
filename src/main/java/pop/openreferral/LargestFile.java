package pop.openreferral;

import org.springframework.stereotype.Component;
import pop.web.TakesFile;

/// A directory of ten thousand services has some 30 MB.
@Component
final class LargestFile implements TakesFile {

    static final String ADDRESS = "/services/exchange/files";
    static final long MOST_BYTES = 100L * 1024 * 1024;

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
        return "openreferral.too-large";
    }
}
