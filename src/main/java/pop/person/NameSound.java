package pop.person;

import org.apache.commons.codec.language.DoubleMetaphone;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// How names sound, so that a name misheard, misspelt or shortened is found. Two words may be the same name when they
/// have a key in common; that is a reason to look, never to link.
public final class NameSound {

    private static final int LENGTH = 6;
    private static final int LONGEST = 400;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern JOINTS = Pattern.compile("['’‘`´ʼ‐‑\\-]");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern LOOSE_PREFIX = Pattern.compile("(?<=^| )(o|mc|mac) (?=\\p{L}{2})");
    private static final Pattern SON_OF = Pattern.compile("^(?:mc(?=.{2})|mac(?=.{3}))");

    /// Letters that no decomposition takes apart.
    private static final Map<String, String> PLAIN =
            Map.of("ł", "l", "ø", "o", "đ", "d", "æ", "ae", "ß", "ss", "ı", "i", "œ", "oe");

    /// A name and, after it, what Scotland makes of it.
    private static final String FAMILIAR = """
            alan allan allen alun al
            alexander alec alex alick eck ecky lex sandy sander sawney ally zander aleksander aleksandr
            alistair alasdair alastair alister alisdair ally ali
            andrew andy drew dand dandy andra
            anthony antony tony anton ant
            archibald archie baldy
            benjamin ben benny benji
            brian bryan
            callum calum malcolm cal
            charles charlie chuck chic chick chas
            christopher chris kit kris christy kristopher
            conor connor con connar konnor
            craig kraig
            daniel dan danny daniele
            darren daz daren
            david dave davie davy dod daud
            dean deano
            declan dec deklan
            derek derrick del deric
            donald don donnie donny
            douglas doug dougie duggie
            duncan dunc
            edward ed eddie eddy ned ted teddy
            elizabeth liz lizzie betty beth bess eliza elsie lisa libby betsy elspeth
            francis frank frankie fran
            frederick fred freddie
            gary garry gaz
            george geordie dod doddie georgie
            gerard gerry gerald jerry
            graham graeme grahame gray
            gregor greg greig gregory
            hamish seamus
            helen nell nellie ellen ella
            henry harry hal hank
            hugh hughie shug shuggie hew hugo ewan
            ian iain
            james jim jimmy jimmie jamie jamesie jas hamish
            john jon johnny jock jack jackie ian iain jonathan johnathan
            joseph joe joey jo
            kenneth ken kenny
            kevin kev
            kieran kieron ciaran
            lawrence laurence laurie lawrie larry
            leslie les lesley
            liam william
            margaret maggie meg peggy rita greta mags madge daisy
            mark marc markus marcus
            martin marty martyn
            mary maria marie may molly polly mairi
            matthew matt matty mathew
            michael mick micky mickey mike mikey michal
            mohammed mohammad muhammad muhammed mohamed mohamad mohamud mo mohd md
            murdoch murdo murd
            neil niall neal nial
            nicholas nick nicky nicolas
            patricia pat trish tricia patsy
            patrick pat paddy pádraig padraig rick
            paul pauly
            peter pete pat
            philip phil phillip
            raymond ray
            richard rich richie dick rick ricky ritchie
            robert rob robbie rab rabbie bob bobby bert robin
            ronald ron ronnie ranald
            ross rossco
            samuel sam sammy
            sean shaun shawn john
            stephen steven steve stevie stephan
            stuart stewart stu stew
            terence terry tel
            thomas tom tommy tam tammy thom tomasz tomas
            vincent vince vinny
            walter wattie watty wat wally
            william will bill billy willie wullie wull liam wills
            """;

    private static final Map<String, Set<String>> WHOLE = table();

    private NameSound() {}

    /// The words of a name, in plain small letters: `O'Neill, Seán` is `oneill`, `sean`.
    public static List<String> words(String name) {
        String whole = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        String plain = MARKS.matcher(
                        Normalizer.normalize(whole, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT))
                .replaceAll("");
        for (var letter : PLAIN.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        String joined = NO_LETTERS
                .matcher(JOINTS.matcher(plain).replaceAll(""))
                .replaceAll(" ")
                .strip();
        String together = LOOSE_PREFIX.matcher(joined).replaceAll("$1");
        return together.isEmpty()
                ? List.of()
                : Arrays.stream(together.split(" ")).map(NameSound::folded).toList();
    }

    /// The keys of one of those words: its own sound and that of each name it may be short for. Never empty for a word
    /// of letters: a script without sound rules is its own key.
    public static Set<String> keys(String word) {
        var keys = new LinkedHashSet<String>();
        for (String each : words(word)) {
            sound(each, keys);
            WHOLE.getOrDefault(each, Set.of()).forEach(whole -> sound(whole, keys));
        }
        return keys;
    }

    /// The full name of which both words may be short forms, or one may be of the other.
    static Optional<String> whole(String one, String other) {
        var wholes = new LinkedHashSet<>(WHOLE.getOrDefault(one, Set.of()));
        wholes.retainAll(WHOLE.getOrDefault(other, Set.of()));
        return wholes.stream().findFirst();
    }

    private static void sound(String word, Set<String> keys) {
        // neither shared nor static: the encoder does not promise to be used by several threads
        var encoder = new DoubleMetaphone();
        encoder.setMaxCodeLen(LENGTH);
        // the encoder is American: McLaughlin has no F here, and Thompson no P
        String scots = word.replace("augh", "auch").replace("mps", "ms");
        for (boolean alternate : new boolean[] {false, true}) {
            String key = encoder.doubleMetaphone(scots, alternate);
            keys.add(key == null || key.isEmpty() ? word : key);
        }
    }

    private static String folded(String word) {
        return SON_OF.matcher(word).replaceFirst("mac");
    }

    private static Map<String, Set<String>> table() {
        var table = new HashMap<String, Set<String>>();
        FAMILIAR.lines().forEach(line -> {
            List<String> names = words(line);
            names.forEach(name ->
                    table.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(names.getFirst()));
        });
        return table;
    }
}
