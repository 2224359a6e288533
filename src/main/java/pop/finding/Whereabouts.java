package pop.finding;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.person.Postcode;
import pop.person.Postcode.Reading;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Where a postcode is, or a part of one.
@Component
class Whereabouts {

    private static final Set<String> CENTRE =
            Set.of("city centre", "centre", "the centre", "city center", "town", "glasgow", "george square", "central");

    private static final String HERE = """
            with here as (
                select 1 as choice, 'POSTCODE' as how, p.latitude, p.longitude
                  from directory.postcode p
                 where p.postcode = :whole
                 union all
                select 2, 'PART', avg(p.latitude), avg(p.longitude)
                  from directory.postcode p
                 where p.postcode like :part
                   and length(p.postcode) = :length
                 union all
                select 3, 'LISTED', avg(l.latitude), avg(l.longitude)
                  from directory.location l
                 where upper(replace(l.postcode, ' ', '')) ~ :listed
                   and l.latitude is not null
            )
            select h.how, h.latitude, h.longitude
              from here h
             where h.latitude is not null
             order by h.choice
             limit 1
            """;

    private final JdbcClient sql;

    Whereabouts(JdbcClient sql) {
        this.sql = sql;
    }

    /// Where the positions of postcodes come from.
    record Source(String name) {

        private static final java.util.regex.Pattern YEAR = java.util.regex.Pattern.compile("20\\d\\d");

        String attribution() {
            var found = YEAR.matcher(name);
            var year = found.find() ? " " + found.group() : "";
            return name + ". Contains OS data © Crown copyright and database right" + year
                    + "; Royal Mail data © Royal Mail copyright and database right" + year
                    + "; National Statistics data © Crown copyright and database right" + year + ".";
        }
    }

    /// "G31 3EG", "G31", "city centre"; empty for anything else and for what is nowhere near a service.
    Optional<Near> find(String typed) {
        if (CENTRE.contains(typed.strip().toLowerCase(Locale.UK))) {
            return Optional.of(Near.CENTRE);
        }
        return switch (Postcode.read(typed)) {
            case Reading.Full full ->
                at(full.postcode().outward(), full.postcode().shown());
            case Reading.Sector sector -> at(sector.outward(), sector.outward() + " " + sector.digit());
            case Reading.Outcode outcode -> at(outcode.outward(), outcode.outward());
            case Reading.NoFixedAddress _, Reading.AddressText _, Reading.Unreadable _, Reading.Absent _ ->
                Optional.empty();
        };
    }

    Optional<Source> source() {
        return sql.sql("select name from finding.postcode_source order by loaded_at desc, id desc limit 1")
                .query(Source.class)
                .optional();
    }

    private Optional<Near> at(String outward, String shown) {
        return sql.sql(HERE)
                .param("whole", shown.replace(" ", ""))
                .param("part", (isPart(shown) ? shown.replace(" ", "") : outward) + "%")
                .param("length", outward.length() + 3)
                .param("listed", "^" + outward + "[0-9][A-Z]{2}$")
                .query((row, _) -> new Near(
                        row.getDouble("latitude"),
                        row.getDouble("longitude"),
                        shown,
                        Near.How.valueOf(row.getString("how"))))
                .optional();
    }

    private static boolean isPart(String shown) {
        return shown.replace(" ", "").length() < 5;
    }

    /// The whole postcode in a line of an address, for a form that is filled in already.
    static @Nullable String in(String address) {
        return Postcode.read(address) instanceof Reading.Full full
                ? full.postcode().shown()
                : null;
    }
}
