package pop.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.nio.file.Path;

/// Which database: the embedded one in the folder `data`, or an external one when there is a `url`.
///
/// @param user the owner of the external database, who runs the migrations
/// @param appPassword of the role `pop_app` in the external database; if absent it follows from the owner's
/// @param binaries where the embedded server's programs are unpacked; if absent, inside `data`
/// @param join whether to use the server of a process that is already running on `data`, rather than refuse
/// @param cast whether an empty database gets the named cast
@ConfigurationProperties("pop.database")
record DatabaseSettings(
        @Nullable String url,
        @DefaultValue("pop_owner") String user,
        @DefaultValue("") String password,
        @Nullable String appPassword,
        Path data,
        @Nullable Path binaries,
        @DefaultValue("false") boolean join,
        @DefaultValue("false") boolean cast) {

    Path binariesOrDefault() {
        return binaries == null ? data.resolve("server") : binaries;
    }
}
