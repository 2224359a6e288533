package pop.feedback;

import java.util.List;

/// What somebody said of one kind of worker.
record About(
        WorkerKind worker,
        HowOften listened,
        HowOften trusted,
        List<WhatHelped> helped,
        String words,
        boolean mayPrint) {

    /// Something was said of them at all.
    boolean isSaid() {
        return listened != HowOften.NOT_ASKED || trusted != HowOften.NOT_ASKED || !helped.isEmpty() || !words.isEmpty();
    }
}
