package pop.instrument;

/// One version of an instrument: `pop`, `1`.
public record InstrumentKey(String code, String version) {

    @Override
    public String toString() {
        return code + "-" + version;
    }
}
