package io.sysup.execution.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a report is about. */
public enum ReportKind {
    MACHINE,
    /** The fleet, or the machines of a selector. */
    GLOBAL,
    CLEANUP;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ReportKind> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
