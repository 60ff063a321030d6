package io.sysup.execution.actions.reboot;

import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which start of the machine this is, and what runs in it.
 *
 * @param initStart when its first process began, in ticks since the kernel did
 * @param system what systemd says of the whole; null without it
 * @param containers names of those that run; null when Docker did not answer
 */
record BootState(
        String bootId,
        String initStart,
        boolean contained,
        String kernel,
        @Nullable String system,
        Set<String> failedUnits,
        @Nullable Set<String> containers,
        RebootNeed need) {
    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern TICKS = Pattern.compile("[0-9]{1,19}");
    private static final Set<String> ON_ITS_WAY = Set.of("initializing", "starting");

    /** Reads what {@code boot-state.sh} writes; what is no proof is an error. */
    static BootState of(Sections said) {
        Section boot = said.complete("boot");
        Section containers = said.complete("containers");
        return new BootState(
                value(boot, "boot", UUID),
                value(boot, "init", TICKS),
                boot.says("container"),
                value(boot, "kernel", Pattern.compile("\\S+")),
                boot.valuesOf("system").findFirst().orElse(null),
                names(said.complete("units"), "unit"),
                containers.succeeded() ? names(containers, "container") : null,
                RebootNeed.of(said.complete("reboot")));
    }

    private static String value(Section boot, String word, Pattern form) {
        return boot.valuesOf(word)
                .filter(value -> form.matcher(value).matches())
                .findFirst()
                .orElseThrow(() ->
                        new OutputUnparsable(
                                "look",
                                "the machine does not say its \"" + word + "\"",
                                boot.lines()));
    }

    private static Set<String> names(Section section, String word) {
        return section.valuesOf(word).collect(Collectors.toCollection(TreeSet::new));
    }

    boolean isAnotherBootThan(BootState before) {
        return !bootId.equals(before.bootId);
    }

    /** A container has the boot id of its host, so that only the start of its init can tell. */
    boolean isAnotherStartThan(BootState before) {
        return isAnotherBootThan(before) || (contained && !initStart.equals(before.initStart));
    }

    /** Whether what runs now may be compared with what ran before. */
    boolean isAtRest(BootState before) {
        return (system == null || !ON_ITS_WAY.contains(system))
                && (before.containers == null
                        || (containers != null && containers.containsAll(before.containers)));
    }
}
