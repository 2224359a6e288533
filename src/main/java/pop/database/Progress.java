package pop.database;

/// Tells the person at the keyboard what takes long.
final class Progress {

    private Progress() {}

    static void say(String line) {
        System.err.println(line);
    }
}
