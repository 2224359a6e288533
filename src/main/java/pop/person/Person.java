package pop.person;

/// What belongs to the person as a whole and is known once: birth, sex, language, what matters to them.
record Person(
        PersonId id,
        BirthDate birth,
        String birthTold,
        Sex sex,
        String sexTold,
        String language,
        Interpreter interpreter,
        String whatMatters,
        String strengths,
        int version) {}
