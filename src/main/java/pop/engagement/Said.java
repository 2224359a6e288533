package pop.engagement;

/// Text as somebody typed it, as far as a database can keep it: a NUL means nothing to anybody.
final class Said {

    private Said() {}

    static String kept(String typed) {
        return typed.isBlank() ? "" : typed.replace("\u0000", "");
    }
}
