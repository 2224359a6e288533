package pop.intake;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a column of a partner's spreadsheet can mean, with the names partners give it. `label` is ours, for the
/// template;
/// `between` stands between the texts when several columns mean the same.
enum Column {
    REF("Ref", "; ", "ref|ref no|reference|your ref|our ref|case ref|id|no|number|row|case number"),
    REFERRED_ON(
            "Date referred",
            " ",
            "date referred|referral date|date of referral|referred on|referred|date|received|date received"),
    AGENCY(
            "Referred by (agency)",
            " / ",
            "referred by agency|referred by|agency|organisation|organization|referring agency|referring organisation|"
                    + "referral source|source|service|team|referred from|from"),
    REFERRER(
            "Referrer",
            " / ",
            "referrer|referrer name|name of referrer|worker|referring worker|officer|referring officer|referred by name|"
                    + "keyworker|key worker|contact person"),
    REFERRER_CONTACT(
            "Referrer contact",
            " / ",
            "referrer contact|referrer contact details|referrer phone|referrer tel|referrer email|referrer e mail|"
                    + "worker phone|worker email|agency phone|agency contact|contact for referrer"),
    NAME(
            "Name",
            " ",
            "name|client|client name|full name|person|person s name|name of person|name of client|patient|patient name|"
                    + "service user|service user name|individual|subject|who"),
    FIRST_NAME("First name", " ", "first name|forename|forenames|first names|given name|given names|firstname"),
    SURNAME("Surname", " ", "surname|last name|family name|lastname|second name"),
    ALIAS("Known as", ", ", "known as|aka|alias|aliases|nickname|preferred name|other names"),
    SEX("Sex", " ", "sex|gender|m f|sex gender|gender sex|male female"),
    BIRTH("DOB", " ", "dob|d o b|date of birth|birth date|birthdate|born|birthday|dob age|date of birth age"),
    AGE("Age", " ", "age|approx age|approximate age|age approx"),
    ADDRESS(
            "Postcode / address",
            ", ",
            "address|postcode address|address postcode|home address|current address|lives|where living|address line 1|"
                    + "address 1|address line 2|address 2|street|town|city|area|accommodation address"),
    POSTCODE("Postcode", ", ", "postcode|post code|pcode|zip|postal code|address and postcode"),
    PHONE(
            "Phone",
            " / ",
            "phone|tel|tel no|telephone|telephone number|phone number|phone no|mobile|mobile number|mobile no|mob|"
                    + "home phone|contact number|contact no|contact tel|client phone|client tel|phone 2|mobile 2"),
    SAFE_CONTACT(
            "Safe to contact",
            "; ",
            "safe contact|safe to contact|safe to call|safe to text|safe to phone|how to contact|contact preference|"
                    + "best way to contact|ok to text"),
    SUBSTANCES(
            "Drugs/alcohol",
            "; ",
            "drugs alcohol|alcohol drugs|drugs|alcohol|substances|substance|substance use|drug use|alcohol use|"
                    + "substance misuse|drugs and alcohol|alcohol and drugs|drug alcohol use|addiction|addictions"),
    OFFENDING(
            "Offending",
            "; ",
            "offending|offences|offence|offending behaviour|offending history|crime|crimes|charges|convictions|"
                    + "index offence|offence s"),
    HEALTH("Health", "; ", "health|mental health|physical health|medical|health issues|medical history|diagnosis"),
    HOUSING("Housing", "; ", "housing|housing status|accommodation|housing situation|accommodation status"),
    SAFETY("Safety", "; ", "safety|risk|risks|risk to staff|staff safety|risk information|safety concerns|alerts"),
    AGREES(
            "Agrees to referral",
            " ",
            "agrees to referral|agrees|agreed|consent|consents|consent given|consented|consent to referral|"
                    + "agrees to be referred|client agrees|person agrees|aware of referral"),
    NOTES(
            "Notes",
            "\n",
            "notes|note|comments|comment|other|other information|other info|further information|additional information|"
                    + "reason|reason for referral|details|background|summary|info"),
    /// Never taken from a file: identifiers are kept sealed, on the person's page.
    IDENTIFIER(
            "Identifier",
            "; ",
            "identifier|chi|chi no|chi number|nhs no|nhs number|chs|chs no|chs number|scro|scro number|s number|pnc|pnc id|"
                    + "pnc number|cro|cro number|ni number|nino|national insurance|national insurance number");

    /// Columns that say again, or in another way, what one of the template says.
    private static final Set<Column> OTHER_WAYS = EnumSet.of(FIRST_NAME, SURNAME, ALIAS, AGE, POSTCODE, IDENTIFIER);

    private final String label;
    private final String between;
    private final List<String> names;

    Column(String label, String between, String names) {
        this.label = label;
        this.between = between;
        this.names = List.of(names.split("\\|"));
    }

    static Optional<Column> called(String name) {
        String plain = plain(name);
        return Arrays.stream(values())
                .filter(column -> column.names.contains(plain))
                .findFirst();
    }

    /// One column each, as in the file we offer; nobody needs all of them.
    static List<Column> template() {
        return Arrays.stream(values())
                .filter(column -> !OTHER_WAYS.contains(column))
                .toList();
    }

    /// Some of the names by which the column is known, for people to read.
    String examples() {
        return names.stream().skip(1).limit(5).collect(Collectors.joining(", "));
    }

    String label() {
        return label;
    }

    String between() {
        return between;
    }

    /// `Referred by (agency)` is `referred by agency`; the ` (2)` of a second column of the same name is left out.
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceFirst(" \\(\\d+\\)$", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
