package pop.openreferral;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pop.web.TakesFile;

/// A directory of ten thousand services has some 30 MB.
@Configuration(proxyBeanMethods = false)
class LargestFile {

    static final String ADDRESS = "/services/exchange/files";
    static final long MOST_BYTES = 100L * 1024 * 1024;

    @Bean
    TakesFile directoryToExchange() {
        return new TakesFile(ADDRESS, MOST_BYTES, "openreferral.too-large");
    }
}
