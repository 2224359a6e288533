package pop.database;

import com.zaxxer.hikari.HikariDataSource;
import org.postgresql.ds.PGSimpleDataSource;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;

import java.security.GeneralSecurityException;
import java.util.Base64;

import static java.nio.charset.StandardCharsets.UTF_8;

/// A PostgreSQL that has, or is to have, our schema; it is used by two roles.
record Database(String url, String owner, String ownerPassword, String appPassword) {

    static final String APP = "pop_app";

    /// The app role's password follows from the owner's, so there is one secret to keep.
    static String appPassword(String ownerPassword) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(("pop:" + ownerPassword).getBytes(UTF_8), "HmacSHA256"));
            var digest = mac.doFinal(APP.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    DataSource asOwner() {
        return as(owner, ownerPassword);
    }

    DataSource asApp() {
        return as(APP, appPassword);
    }

    HikariDataSource pool() {
        var pool = new HikariDataSource();
        pool.setPoolName("pop");
        pool.setDataSource(asApp());
        pool.setMaximumPoolSize(16);
        pool.setMinimumIdle(2);
        return pool;
    }

    private DataSource as(String user, String password) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        source.setApplicationName("pop");
        return source;
    }
}
