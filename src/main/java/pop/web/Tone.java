package pop.web;

/// How pressing something is. Never shown by colour alone.
public enum Tone {
    OK,
    SOON,
    LATE
}
