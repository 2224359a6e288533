package pop.person;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.rule.Refused;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/// Each change states the version of the record it was made from.
@Component
final class Persons {

    private final JdbcClient sql;

    Persons(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Person> find(PersonId person) {
        return sql.sql("""
                        select id, birth_precision, birth_earliest, birth_latest, birth_told, sex, sex_told,
                               language, interpreter, what_matters, strengths, version
                          from person.person
                         where id = :person
                        """)
                .param("person", person.value())
                .query((row, _) -> person(row))
                .optional();
    }

    void born(PersonId person, int version, BirthDate.Reading birth, Sex sex) {
        int changed = sql.sql("""
                        update person.person
                           set birth_told = :told,
                               birth_precision = :precision,
                               birth_earliest = :earliest,
                               birth_latest = :latest,
                               sex = :sex,
                               version = version + 1
                         where id = :person
                           and version = :version
                        """)
                .param("person", person.value())
                .param("version", version)
                .param("told", birth.asTyped())
                .param("precision", birth.date().precision().name())
                .param("earliest", birth.date().earliest())
                .param("latest", birth.date().latest())
                .param("sex", sex.name())
                .update();
        checked(changed);
    }

    void about(Person person) {
        int changed = sql.sql("""
                        update person.person
                           set language = :language,
                               interpreter = :interpreter,
                               what_matters = :matters,
                               strengths = :strengths,
                               version = version + 1
                         where id = :person
                           and version = :version
                        """)
                .param("person", person.id().value())
                .param("version", person.version())
                .param("language", person.language())
                .param("interpreter", person.interpreter().name())
                .param("matters", person.whatMatters())
                .param("strengths", person.strengths())
                .update();
        checked(changed);
    }

    /// Before a change of what hangs on the record and must not be done twice at once.
    void hold(PersonId person, int version) {
        int changed = sql.sql("""
                        update person.person
                           set version = version + 1
                         where id = :person
                           and version = :version
                        """)
                .param("person", person.value())
                .param("version", version)
                .update();
        checked(changed);
    }

    private static void checked(int changed) {
        if (changed == 0) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                Finder.birth(row),
                row.getString("birth_told"),
                Sex.valueOf(row.getString("sex")),
                row.getString("sex_told"),
                row.getString("language"),
                Interpreter.valueOf(row.getString("interpreter")),
                row.getString("what_matters"),
                row.getString("strengths"),
                row.getInt("version"));
    }
}
