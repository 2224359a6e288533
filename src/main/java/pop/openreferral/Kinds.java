package pop.openreferral;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import static java.util.Map.entry;

/// The kinds of record of HSDS, by the names of the lists they stand in: one name for each kind, of many or of one.
final class Kinds {

    static final String ORGANIZATION = "organization";
    static final String SERVICE = "service";
    static final String LOCATION = "location";
    static final Set<String> WHOLE = Set.of(ORGANIZATION, SERVICE, LOCATION);

    private static final Map<String, String> BY_LIST = Map.ofEntries(
            entry("contents", SERVICE),
            entry("services", SERVICE),
            entry("organizations", ORGANIZATION),
            entry("locations", LOCATION),
            entry("service_at_locations", "service_at_location"),
            entry("addresses", "address"),
            entry("phones", "phone"),
            entry("contacts", "contact"),
            entry("schedules", "schedule"),
            entry("languages", "language"),
            entry("accessibility", "accessibility"),
            entry("attributes", "attribute"),
            entry("taxonomies", "taxonomy"),
            entry("taxonomy_terms", "taxonomy_term"),
            entry("cost_options", "cost_option"),
            entry("service_areas", "service_area"),
            entry("service_capacities", "service_capacity"),
            entry("units", "unit"),
            entry("funding", "funding"),
            entry("programs", "program"),
            entry("required_documents", "required_document"),
            entry("organization_identifiers", "organization_identifier"),
            entry("urls", "url"),
            entry("metadata", "metadata"),
            entry("meta_table_descriptions", "meta_table_description"));

    private Kinds() {}

    static Optional<String> of(String list) {
        return BY_LIST.containsKey(list)
                ? Optional.of(BY_LIST.get(list))
                : Optional.of(list).filter(BY_LIST::containsValue);
    }
}
