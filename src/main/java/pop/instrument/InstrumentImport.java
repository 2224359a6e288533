package pop.instrument;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import pop.database.AsOwner;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/// Takes an instrument from a file that does not come with the application: that of whoever holds a licence.
@Component
public class InstrumentImport {

    private static final long MOST_BYTES = 1024L * 1024;

    private final AsOwner owner;

    InstrumentImport(AsOwner owner) {
        this.owner = owner;
    }

    /// @param isNew false when this version was there, the same to the letter
    public record Taken(InstrumentKey key, String title, int items, boolean isNew) {}

    /// @throws NotAnInstrument when it cannot be taken
    public Taken take(Path questionnaire, Path scoring) throws IOException, SQLException {
        var file = new InstrumentFile(String.valueOf(questionnaire.getFileName()), text(questionnaire), text(scoring));
        var it = file.read().instrument();
        try (var connection = owner.connect()) {
            connection.setAutoCommit(false);
            var shelf = new Shelf(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
            var put = shelf.put(file, it.key());
            connection.commit();
            return new Taken(it.key(), it.title(), it.items().size(), put == Shelf.Put.ADDED);
        }
    }

    private static String text(Path file) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new NotAnInstrument("There is no file to read at " + file + ".");
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new NotAnInstrument(file + " has more than a megabyte. An instrument is a few pages.");
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new NotAnInstrument(file + " is not written in UTF-8.");
        }
    }
}
