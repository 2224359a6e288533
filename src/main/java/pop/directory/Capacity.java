package pop.directory;

/// Whether a service can take somebody on, as it last said.
public enum Capacity {
    ROOM,
    WAITING_LIST,
    FULL,
    UNKNOWN
}
