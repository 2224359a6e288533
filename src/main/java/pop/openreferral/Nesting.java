package pop.openreferral;

import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/// Tables into whole records: a file with a list for each kind of record may have them in any order, and may be larger
/// than memory, so the database puts them together. Each remembers where in the file it stood, for findings.
final class Nesting {

    private static final int BATCH = 500;
    private static final int FETCH = 200;

    private final JdbcClient sql;
    private final List<Row> waiting = new ArrayList<>();
    private int position;

    private record Row(String kind, String id, int position, String data) {}

    private record Loose(String kind, String at, String data) {}

    /// A record of one kind, which says by a field to which it belongs, goes into a list of that. A record goes into
    /// the
    /// first that has it: a phone of a contact of a service is the contact's.
    private record Into(String child, String reference, String parent, String list) {}

    private static final List<Into> LISTS = List.of(
            new Into("attribute", "link_id", "service", "attributes"),
            new Into("attribute", "link_id", "organization", "attributes"),
            new Into("attribute", "link_id", "location", "attributes"),
            new Into("attribute", "link_id", "service_at_location", "attributes"),
            new Into("attribute", "link_id", "contact", "attributes"),
            new Into("attribute", "link_id", "phone", "attributes"),
            new Into("attribute", "link_id", "schedule", "attributes"),
            new Into("metadata", "resource_id", "service", "metadata"),
            new Into("metadata", "resource_id", "organization", "metadata"),
            new Into("metadata", "resource_id", "location", "metadata"),
            new Into("language", "phone_id", "phone", "languages"),
            new Into("language", "service_id", "service", "languages"),
            new Into("language", "location_id", "location", "languages"),
            new Into("phone", "contact_id", "contact", "phones"),
            new Into("phone", "service_at_location_id", "service_at_location", "phones"),
            new Into("phone", "service_id", "service", "phones"),
            new Into("phone", "location_id", "location", "phones"),
            new Into("phone", "organization_id", "organization", "phones"),
            new Into("contact", "service_at_location_id", "service_at_location", "contacts"),
            new Into("contact", "service_id", "service", "contacts"),
            new Into("contact", "location_id", "location", "contacts"),
            new Into("contact", "organization_id", "organization", "contacts"),
            new Into("schedule", "service_at_location_id", "service_at_location", "schedules"),
            new Into("schedule", "service_id", "service", "schedules"),
            new Into("schedule", "location_id", "location", "schedules"),
            new Into("address", "location_id", "location", "addresses"),
            new Into("accessibility", "location_id", "location", "accessibility"),
            new Into("service_area", "service_id", "service", "service_areas"),
            new Into("service_area", "service_at_location_id", "service_at_location", "service_areas"),
            new Into("cost_option", "service_id", "service", "cost_options"),
            new Into("required_document", "service_id", "service", "required_documents"),
            new Into("service_capacity", "service_id", "service", "service_capacities"),
            new Into("url", "service_id", "service", "additional_urls"),
            new Into("url", "organization_id", "organization", "additional_websites"),
            new Into("funding", "service_id", "service", "funding"),
            new Into("funding", "organization_id", "organization", "funding"),
            new Into("organization_identifier", "organization_id", "organization", "organization_identifiers"),
            new Into("service_at_location", "service_id", "service", "service_at_locations"));

    /// A record that stands inside each that refers to it.
    private static final List<Into> INSIDE = List.of(
            new Into("taxonomy", "taxonomy_id", "taxonomy_term", "taxonomy_detail"),
            new Into("taxonomy_term", "taxonomy_term_id", "attribute", "taxonomy_term"),
            new Into("unit", "unit_id", "service_capacity", "unit"),
            new Into("program", "program_id", "service", "program"));

    Nesting(JdbcClient sql) {
        this.sql = sql;
    }

    void prepare() {
        sql.sql("""
                create temporary table loose (
                    kind     text not null,
                    id       text not null,
                    position int not null,
                    data     jsonb not null,
                    used     boolean not null default false
                ) on commit drop
                """).update();
    }

    void add(String kind, String pointer, ObjectNode record) {
        record.put("@at", pointer);
        waiting.add(new Row(kind, record.path("id").asString(""), ++position, Json.write(record)));
        if (waiting.size() >= BATCH) {
            flush();
        }
    }

    void each(Findings findings, Document.Taker taker) {
        flush();
        sql.sql("create index on pg_temp.loose (kind, id)").update();
        sql.sql("analyze pg_temp.loose").update();
        INSIDE.forEach(this::inside);
        LISTS.forEach(this::list);
        belongNowhere(findings);
        sql.sql("""
                        select l.kind, l.data ->> '@at' as at, l.data::text as data
                          from pg_temp.loose l
                         where l.kind in ('organization', 'location', 'service')
                         order by l.position
                        """).withFetchSize(FETCH).query(row -> {
            var record = (ObjectNode) Json.read(row.getString("data"));
            taker.take(row.getString("kind"), row.getString("at"), record);
        });
    }

    private void inside(Into into) {
        sql.sql("""
                        update pg_temp.loose p
                           set data = p.data || jsonb_build_object(:list::text, c.data - '@at')
                          from pg_temp.loose c
                         where p.kind = :parent
                           and c.kind = :child
                           and c.id = p.data ->> :reference::text
                        """)
                .param("list", into.list())
                .param("parent", into.parent())
                .param("child", into.child())
                .param("reference", into.reference())
                .update();
    }

    private void list(Into into) {
        sql.sql("""
                        with taken as (
                            update pg_temp.loose c
                               set used = true
                             where c.kind = :child
                               and not c.used
                               and exists (select from pg_temp.loose p where p.kind = :parent and p.id = c.data ->> :reference::text)
                            returning c.data ->> :reference::text as parent, c.position, c.data - :reference::text as data
                        )
                        update pg_temp.loose p
                           set data = p.data || jsonb_build_object(:list::text, coalesce(p.data -> :list::text, '[]') || k.members)
                          from (select t.parent, jsonb_agg(t.data order by t.position) as members
                                  from taken t
                                 group by t.parent) k
                         where p.kind = :parent
                           and p.id = k.parent
                        """)
                .param("list", into.list())
                .param("parent", into.parent())
                .param("child", into.child())
                .param("reference", into.reference())
                .update();
    }

    /// Parts of something that the file does not have.
    private void belongNowhere(Findings findings) {
        sql.sql("""
                        select l.kind, l.data ->> '@at' as at, left((l.data - '@at')::text, 200) as data
                          from pg_temp.loose l
                         where not l.used
                           and l.kind not in ('organization', 'location', 'service', 'taxonomy', 'taxonomy_term', 'unit', 'program', 'meta_table_description')
                         order by l.position
                        """)
                .query(Loose.class)
                .list()
                .forEach(each -> findings.add(Found.BELONGS_NOWHERE, each.kind(), each.at(), each.data()));
    }

    private void flush() {
        sql.sql("""
                        insert into pg_temp.loose (kind, id, position, data)
                        select r.kind, r.id, r.position, r.data::jsonb
                          from unnest(:kinds, :ids, :positions, :data) r (kind, id, position, data)
                        """)
                .param("kinds", waiting.stream().map(Row::kind).toArray(String[]::new))
                .param("ids", waiting.stream().map(Row::id).toArray(String[]::new))
                .param("positions", waiting.stream().map(Row::position).toArray(Integer[]::new))
                .param("data", waiting.stream().map(Row::data).toArray(String[]::new))
                .update();
        waiting.clear();
    }
}
