package io.sysup.execution.actions.dnf;

import io.sysup.contracts.dnf.DnfRepairStep;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.contracts.error.Repair;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Packages of which two versions are installed that cannot be beside each other: half upgraded. */
final class Duplicates {
    static final String REMEDY =
            "Run dnf.repair with the step duplicates, as a dry run first (\"dnf remove --duplicates\" on the machine), then analyze it.";

    static final Repair REPAIR =
            new Repair("dnf.repair", Map.of("step", DnfRepairStep.DUPLICATES.word()));

    private static final int NAMED = 5;
    private static final Pattern DUPLICATE =
            Pattern.compile("(\\S+)-[^-\\s]+-[^-\\s]+ is a duplicate with \\S+");

    private Duplicates() {}

    /** Their names; {@code dnf check} ends with a failure where there are any. */
    static List<String> in(Sections sections) {
        return in(sections.section("duplicates"));
    }

    static List<String> in(Section check) {
        List<String> names =
                check.lines().stream()
                        .map(DUPLICATE::matcher)
                        .filter(Matcher::matches)
                        .map(found -> found.group(1))
                        .distinct()
                        .sorted()
                        .toList();
        if (!check.succeeded() && names.isEmpty()) {
            throw new OutputUnparsable(
                    check.name(), "dnf did not look for duplicates", check.lines());
        }
        return names;
    }

    /**
     * @param beginning of the sentence that ends with the names
     */
    static Failure failure(String beginning, List<String> names, String step) {
        String named = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        if (names.size() > NAMED) {
            named += " and " + (names.size() - NAMED) + " more";
        }
        return Failure.of(ErrorKind.DPKG_INTERRUPTED, beginning + named + ".", REMEDY)
                .atStep(step)
                .mendedBy(REPAIR);
    }
}
