package pop.openreferral;

import java.util.List;

/// Small directories as others might write them; invented from end to end.
final class Samples {

    static final String FULL = """
            {"publisher": "Larkfield Council", "total_items": 1, "contents": [{
              "id": "svc-1", "name": "Evening Café", "alternate_name": "The Late Table", "status": "inactive",
              "description": "Soup & company", "url": "https://cafe.example.invalid", "email": "cafe@example.invalid",
              "application_process": "Just come in.", "eligibility_description": "Anybody over 16.", "minimum_age": 16,
              "fees_description": "Soup is 50p.", "cost_options": [{"id": "co-1", "option": "Soup", "amount": 0.50, "currency": "GBP"}],
              "assured_date": "2026-05-01", "assurer_email": "checker@example.invalid", "last_modified": "2026-05-02T10:00:00Z",
              "accreditations": "Five stars", "interpretation_services": "By phone", "alert": null, "wait_time": "",
              "languages": [{"id": "la-1", "name": "Polish", "code": "pl", "note": "Mondays"}],
              "service_areas": [{"id": "sa-1", "name": "Larkfield", "extent_type": "text", "extent": "All of it"}],
              "funding": [{"id": "fu-1", "source": "A trust"}],
              "attributes": [{"id": "at-1", "link_entity": "service", "value": "x",
                "taxonomy_term": {"id": "tt-1", "code": "FOOD-9", "name": "Food, clothing, phone", "description": "Food", "taxonomy": "Larkfield terms"}}],
              "phones": [{"id": "ph-1", "number": "07700 900111", "type": "voice", "extension": 7}],
              "contacts": [{"id": "ct-1", "name": "The host", "title": "Host", "department": "Kitchen",
                "phones": [{"id": "ph-2", "number": "07700 900112"}, {"id": "ph-3", "number": "07700 900113", "type": "text"}]}],
              "schedules": [{"id": "sc-1", "freq": "WEEKLY", "byday": "TH,FR", "opens_at": "18:00", "closes_at": "01:00", "notes": "Not in July"},
                            {"id": "sc-2", "freq": "WEEKLY", "interval": 2, "byday": "SU", "opens_at": "12:00", "closes_at": "14:00"}],
              "service_at_locations": [{"id": "sl-1", "description": "Through the yard",
                "schedules": [{"id": "sc-1", "byday": "MO", "opens_at": "10:00", "closes_at": "11:00"}],
                "contacts": [{"id": "ct-1", "name": "The host"}],
                "location": {"id": "lo-1", "location_type": "physical", "name": "Old Dairy", "latitude": 55.86, "longitude": -4.23,
                  "transportation": "Bus 2", "external_identifier": "123", "external_identifier_type": "UPRN",
                  "addresses": [{"id": "ad-1", "address_1": "Unit 2", "address_2": "9 Heron Lane", "city": "Glasgow", "state_province": "Glasgow",
                                 "postal_code": "G4 0XX", "country": "GB", "address_type": "physical"}],
                  "accessibility": [{"id": "ac-1", "description": "Ramp", "url": "https://example.invalid/ramp"}],
                  "phones": [{"id": "ph-9", "number": "07700 900119"}]}}],
              "organization": {"id": "org-1", "name": "Larkfield Suppers", "description": "<p>We cook.</p>", "website": "https://suppers.example.invalid",
                "legal_status": "charity", "organization_identifiers": [{"id": "oi-1", "identifier_scheme": "GB-SC", "identifier": "SC000000"}],
                "contacts": [{"id": "ct-1", "name": "Office", "email": "office@example.invalid"}]}
            }]}
            """;

    /// As it came, also what has no column here.
    static final List<String> KEPT = List.of(
            "\"id\":\"svc-1\"",
            "\"status\":\"inactive\"",
            "{\"id\":\"co-1\",\"amount\":0.50,\"option\":\"Soup\",\"currency\":\"GBP\"}",
            "\"assured_date\":\"2026-05-01\"",
            "\"assurer_email\":\"checker@example.invalid\"",
            "\"accreditations\":\"Five stars\"",
            "\"note\":\"Mondays\"",
            "\"extent\":\"All of it\"",
            "\"source\":\"A trust\"",
            "\"taxonomy\":\"Larkfield terms\"",
            "\"extension\":7",
            "\"department\":\"Kitchen\"",
            "\"number\":\"07700 900113\"",
            "\"byday\":\"TH,FR\",\"opens_at\":\"18:00\",\"closes_at\":\"01:00\",\"notes\":\"Not in July\"",
            "\"interval\":2",
            "\"id\":\"sl-1\"",
            "\"description\":\"Through the yard\"",
            "\"external_identifier_type\":\"UPRN\"",
            "\"address_1\":\"Unit 2\",\"address_2\":\"9 Heron Lane\"",
            "\"url\":\"https://example.invalid/ramp\"",
            "\"number\":\"07700 900119\"",
            "\"description\":\"<p>We cook.</p>\"",
            "\"identifier\":\"SC000000\"");

    private Samples() {}
}
