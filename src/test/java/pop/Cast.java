package pop;

/// The named cast of src/main/resources/db/cast, by their e-mail addresses. Everyone's password is the same.
public final class Cast {

    public static final String PASSWORD = "demonstration";

    public static final String MORAG_LEADER = "morag.sinclair@cast.invalid";
    public static final String FIONA_SOCIAL_CARE = "fiona.baird@cast.invalid";
    public static final String IMRAN_SOCIAL_CARE = "imran.aziz@cast.invalid";
    public static final String EILIDH_SOCIAL_CARE = "eilidh.grant@cast.invalid";
    public static final String GREGOR_POLICE = "gregor.tait@cast.invalid";
    public static final String NADIA_POLICE = "nadia.rennie@cast.invalid";
    public static final String JOE_PEER_MENTOR = "joe.lafferty@cast.invalid";
    public static final String STEVIE_CUSTODY = "stevie.moran@cast.invalid";
    public static final String RUTH_CRISIS_OUTREACH = "ruth.adeyemi@cast.invalid";
    public static final String ALASDAIR_GOVERNANCE = "alasdair.home@cast.invalid";
    public static final String PRIYA_RESEARCHER = "priya.nair@cast.invalid";
    public static final String CALLIE_ADMINISTRATOR = "callie.doig@cast.invalid";
    public static final String BERNADETTE_PARTNER = "bernadette.coyle@cast.invalid";
    public static final String LEWIS_PARTNER_OFFICER = "lewis.petrie@cast.invalid";

    private Cast() {}
}
