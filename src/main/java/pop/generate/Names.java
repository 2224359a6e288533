package pop.generate;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// Invented names, the commonest first; spelt in as many ways as Glasgow spells them.
final class Names {

    private static final List<String> GIVEN = words("""
            James John William David Robert Thomas Andrew Steven Mark Paul Christopher Brian Scott Stephen Ian Michael
            Alan Craig Kevin Gary Joseph Daniel Ryan Ross Graham Stuart Martin Peter George Darren Kenneth Colin Liam
            Alexander Jamie Derek Sean Gordon Barry Lee Patrick Kieran Connor Jordan Dean Anthony Hugh Alistair Iain
            Neil Douglas Callum Gerard Francis Edward Charles Grant Duncan Malcolm Stewart Shaun Cameron Lewis Aaron
            Euan Fraser Gerald Raymond Declan Ronald Archibald Angus Donald Murdo Hamish Gregor Rory Niall Keiran
            Mohammed Ali Hassan Imran Usman Bilal Tomasz Piotr Krzysztof Marek Paweł Łukasz Ștefan Ionuț José Nguyen
            Tadeusz Seán Pádraig Ciarán Ruaridh Somhairle Abdul-Rahman Jean-Luc Kofi Emeka Tariq Zoltán Jürgen
            """);
    private static final List<String> WOMEN =
            words("Margaret Mary Elizabeth Karen Nicole Kelly Michelle Aneta Fatima Siobhán");
    private static final List<String> FAMILY = words("""
            Johnston Johnstone Smith McDonald Brown MacDonald Thomson Wilson Campbell Stewart Robertson Murphy McLean
            Anderson Scott Reid Murray Taylor Clark Mitchell Ross Walker Paterson Young Watson Morrison Miller Fraser
            Davidson Gray McKay Henderson Kerr Hamilton Kelly Graham Ferguson Simpson Bell Martin Johnson Duncan
            Allan Hunter Grant MacKenzie McKenzie Thompson Docherty Doherty Dougherty Gallagher Gallacher Boyle O'Neill
            O'Donnell O’Hara McLaughlin MacLachlan McLachlan McCann McCafferty McGinley McGuire Maguire McInnes MacInnes
            McIntyre McGregor MacGregor McMillan MacMillan McFarlane MacFarlane McLeod MacLeod McNeil MacNeil McPhee
            McAllister MacAlister McBride McCallum McColl McCormack McCulloch McDougall McEwan McFadden McGhee McGowan
            McGrath McGregor McIlroy McIvor McKechnie McKenna McKinlay McKinnon McLellan McManus McNally McNamara
            McPherson McQueen McShane McSherry McVey Cunningham Burns Kennedy Crawford Wallace Craig Russell Black Burke
            Gibson Muir Rankin Quinn Rooney Sweeney Toner Timoney Tierney Cassidy Coyle Devlin Donnelly Duffy Durie
            Farrell Feeney Friel Geddes Gilmour Gourlay Haggerty Halliday Heaney Imrie Jamieson Keenan Kirkwood Laird
            Lafferty Lennox Lindsay Lockhart Logan Lynch Mair Malone Meikle Menzies Moffat Monaghan Mullen Naismith Nelson
            Nicol Ogilvie Orr Peden Purdie Queen Rafferty Ralston Renwick Ritchie Scobie Semple Sharkey Sinclair Strachan
            Tennant Urquhart Waddell Wardrop Weir Wotherspoon Yuill Ahmed Khan Hussain Akhtar Nowak Kowalski Wiśniewski
            Wójcik Popescu Nguyễn Okonkwo Mensah Smith-Docherty García-López Van-Damme Łukasiewicz
            """);
    private static final Map<String, List<String>> SHORT = Map.ofEntries(
            Map.entry("James", words("Jim Jimmy Jamesie Jas")),
            Map.entry("John", words("Jock Johnny Jackie Ian")),
            Map.entry("William", words("Billy Wullie Bill Shug")),
            Map.entry("David", words("Davie Dave")),
            Map.entry("Robert", words("Rab Bobby Rabbie Bert")),
            Map.entry("Thomas", words("Tam Tommy Tom")),
            Map.entry("Andrew", words("Andy Drew")),
            Map.entry("Joseph", words("Joe Joey")),
            Map.entry("Alexander", words("Sandy Eck Alec")),
            Map.entry("Hugh", words("Shug Shuggie Hughie")),
            Map.entry("Patrick", words("Paddy Pat")),
            Map.entry("Mohammed", words("Mo")),
            Map.entry("Stephen", words("Stevie Steve")),
            Map.entry("Steven", words("Stevie Steve")));
    private static final List<String> BY_NAMES =
            words("Wee-Man Tonto Big-Yin Ginger Speedy Smiler Doc Bear Mouse Elvis Chef Ziggy Boots Sparky Taz Bunny");

    private Names() {}

    static Life.Called of(Lot lot, boolean woman) {
        var given = lot.oftenFirst(woman ? WOMEN : GIVEN);
        var family = lot.oftenFirst(FAMILY);
        return new Life.Called(
                given, family, nickname(given, lot), lot.chance(0.05) ? other(given, family, lot) : null);
    }

    /// The same person, as somebody else wrote them down.
    static Life.Called variant(Life.Called of, Lot lot) {
        var shorter = SHORT.get(of.given());
        var given = shorter == null ? of.given() : lot.among(shorter);
        return new Life.Called(given, respelt(of.family()), null, null);
    }

    private static @Nullable String nickname(String given, Lot lot) {
        var shorter = SHORT.get(given);
        if (shorter != null && lot.chance(0.4)) {
            return lot.among(shorter);
        }
        return lot.chance(0.08) ? lot.among(BY_NAMES).replace('-', ' ') : null;
    }

    private static String other(String given, String family, Lot lot) {
        return lot.chance(0.5) ? given + " " + lot.oftenFirst(FAMILY) : lot.oftenFirst(GIVEN) + " " + family;
    }

    private static String respelt(String family) {
        if (family.startsWith("Mac")) {
            return "Mc" + family.substring(3);
        }
        if (family.startsWith("Mc")) {
            return "Mac" + family.substring(2);
        }
        return switch (family) {
            case "Johnston" -> "Johnstone";
            case "Johnstone" -> "Johnston";
            case "Thomson" -> "Thompson";
            case "Docherty" -> "Doherty";
            case "Gallagher" -> "Gallacher";
            default -> family.replace("ll", "l").replace("ea", "ee");
        };
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
