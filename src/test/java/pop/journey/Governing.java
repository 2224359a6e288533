package pop.journey;

import pop.Visitor;
import pop.web.When;

import java.time.LocalDate;
import java.util.List;

/// An information governance officer at work on an agreement, through the pages.
record Governing(Visitor officer, LocalDate today) {

    static final String HSCP = "a0000000-0000-7000-8000-000000000001";
    static final String POLICE = "a0000000-0000-7000-8000-000000000002";

    static Governing signedIn(Visitor officer, LocalDate today) {
        Beginnings.signedIn(officer, "alasdair.home");
        return new Governing(officer, today);
    }

    /// A draft with its headings and dates filled; answers its address.
    String draft(String title, int reviewInDays, String... parties) {
        officer.open("/agreements/new").fill("title", title);
        for (var party : parties) {
            officer.choose("parties", party);
        }
        officer.submit("Begin the draft").expect(200).see(title, "Draft", "Not signed");
        var address = officer.address();
        dates(address, reviewInDays);
        return address;
    }

    void dates(String address, int reviewInDays) {
        officer.open(address + "/headings")
                .fill("startsOn", When.date(today))
                .fill("reviewOn", When.date(today.plusDays(reviewInDays)))
                .fill("said[LEGAL_BASIS]", "Public task.")
                .fill("said[PRIVACY]", "The notice, version 3.")
                .fill("said[RETENTION]", "Six years.")
                .submit("Save the draft")
                .expect(200)
                .see("The draft is saved");
    }

    record Said(String effect, String giver, String receiver, String role, List<String> categories) {}

    void clause(String address, Said said) {
        officer.open(address + "/clauses/new")
                .choose("effect", said.effect())
                .choose("giver", said.giver())
                .choose("receiver", said.receiver())
                .choose("roles", said.role())
                .choose("scopes", "REFERRAL")
                .choose("scopes", "SUPPORT");
        said.categories().forEach(category -> officer.choose("categories", category));
        officer.submit("Add the clause").expect(200);
    }

    void sign(String address, String... parties) {
        for (var party : parties) {
            officer.open(address + "/signature?party=" + party)
                    .fill("by", "Jean Invented")
                    .fill("as", "Chief officer")
                    .submit("Record the signature")
                    .expect(200)
                    .see("has signed");
        }
    }

    void force(String address, int... meant) {
        officer.open(address + "/force");
        for (var clause : meant) {
            officer.choose("meant", String.valueOf(clause));
        }
        officer.submit("Put it in force").expect(200).see("It is in force");
    }

    void end(String address) {
        officer.open(address + "/end")
                .fill("note", "The trial is over.")
                .submit("End it")
                .expect(200)
                .see("It has ended");
    }
}
