package io.sysup.contracts.apt;

import java.util.List;

/**
 * Result of {@code apt.analyze}. The names in {@code held}, {@code keptBack} and {@code phased} are
 * those with an update waiting, so their numbers are the ones in {@code counts}.
 */
public record AptAnalysis(
        int schemaVersion,
        AptListsReport lists,
        AptPlans plans,
        List<String> held,
        List<String> keptBack,
        List<String> phased,
        AptCounts counts,
        boolean rebootRequired,
        List<String> rebootPackages) {

    public static final int SCHEMA_VERSION = 1;
}
