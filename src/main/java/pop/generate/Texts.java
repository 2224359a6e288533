package pop.generate;

import java.util.List;

/// What workers and referrers write, made of sentences that never name anybody.
final class Texts {

    private static final List<String> CONTACT = sentences("""
            Called on the number given; rang out, no voicemail.
            Met at the library as agreed. Came early and stayed the whole hour.
            Spoke for ten minutes. Asked to be called back after his appointment on Thursday.
            Went with him to the housing office; a form is still missing, we take it along next week.
            Worried about his tenancy. Rent arrears letter shown; agreed to ring the landlord together.
            Feels steadier since the prescription was changed. Sleeping better, eating once a day.
            Text sent with date and place of the next meeting; answered with a thumbs up 👍.
            Door knocked, nobody in. Card left without our name on it, as agreed.
            Talked about what a good week would look like: his daughter, the gym, fewer nights in town.
            Seen in custody by the peer mentor. Wants us to carry on when he is out.
            His mum answered; she will pass on that we called (agreed with him earlier).
            Moved on to the plan: two goals, both his own words.
            Missed the bus, came late, apologised. We said there was nothing to apologise for.
            Asked about naloxone: carries a kit, last trained in spring.
            Benefit sanction lifted. He asked us to tell the advice service thank you.
            Came with a friend. Kept to general things and arranged a meeting on his own.
            """);
    private static final List<String> OFFENDING = sentences("""
            Shoplifting most weeks for about two years, always the same three shops.
            Several breaches of the peace in the city centre, mostly late at night.
            Before the court four times since January; the next hearing is deferred.
            Released last week after a short remand.
            """);
    private static final List<String> SUBSTANCES = sentences("""
            Drinks daily, says it is worse at weekends.
            Street Valium and heroin; on a prescription before, dropped out.
            Cocaine when there is money. Wants to stop, does not know where to start.
            Alcohol, from the morning on. Had a detox two years ago.
            """);
    private static final List<String> OTHER = sentences("""
            Sofa surfing between two friends.
            Would rather meet outside, away from the close.
            Is easiest to find before noon.
            Likes football and dogs, talks easily once he knows you.
            Best to text first; does not pick up numbers he does not know.
            Waiting for a housing offer, has been told it may take until spring.
            """);
    static final List<String> QUESTIONS = sentences("""
            How often does he come to your notice, and since when?
            Does he know about this referral, and what did he say?
            Where does he stay at the moment?
            Is there a number on which we may leave a message?
            """);
    static final List<String> ALTERNATIVES = sentences("""
            Signposted to the addiction service of his own council area.
            Told about the advice drop-in; leaflet handed over.
            Community justice social work will carry on with him.
            The recovery café was offered and he may come back to us at any time.
            """);

    static final List<String> TO_DO = sentences("""
            Meet at the office or the café, not at the flat.
            Ring from the street and ask that the dog is shut away.
            Go in pairs. Leave at once when others come in.
            Carry naloxone; call 999 and stay.
            Text only, and never say who we are.
            """);
    static final List<String> KNOWN = sentences("""
            He says so himself, and wants us to know.
            Seen at the last visit by two of us.
            The hostel told us on the phone; they have not written it down.
            It happened twice last year, both times at night.
            """);
    static final List<String> WORRIES = sentences("""
            His card is kept by the man upstairs, who hands him ten pounds at a time.
            There was no food in the flat again, and he had lost weight.
            A boy of about seven answered the door at noon and was alone.
            He had bruises on both arms and did not want to say from what.
            """);

    private Texts() {}

    static String contact(Lot lot) {
        return some(CONTACT, lot, lot.chance(0.04) ? lot.between(8, 20) : lot.between(1, 3));
    }

    static String told(String section, Lot lot) {
        return switch (section) {
            case "OFFENDING" -> some(OFFENDING, lot, lot.between(1, 3));
            case "SUBSTANCE_USE" -> some(SUBSTANCES, lot, lot.between(1, 2));
            default -> some(OTHER, lot, lot.between(1, 3));
        };
    }

    private static String some(List<String> sentences, Lot lot, int count) {
        var text = new StringBuilder(lot.among(sentences));
        for (int more = 1; more < count; more++) {
            text.append(lot.chance(0.2) ? "\n" : " ").append(lot.among(sentences));
        }
        return text.toString();
    }

    private static List<String> sentences(String text) {
        return text.strip().lines().toList();
    }
}
