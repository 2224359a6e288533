package pop.bench;

/// Milliseconds of processor time, which other programs on the machine hardly change.
record Cpu(double application, double database) {

    Cpu since(Cpu before) {
        return new Cpu(application - before.application, database - before.database);
    }

    Cpu per(int requests) {
        return new Cpu(application / requests, database / requests);
    }
}
