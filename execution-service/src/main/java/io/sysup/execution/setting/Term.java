package io.sysup.execution.setting;

/** The settings that say how long something is kept, in days. */
public enum Term {
    ARTIFACTS("artifacts.retention"),
    FAILED_ARTIFACTS("artifacts.retention.failed"),
    REPORTS("reports.retention");

    private final String key;

    Term(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
