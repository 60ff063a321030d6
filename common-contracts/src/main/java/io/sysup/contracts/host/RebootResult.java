package io.sysup.contracts.host;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Result of {@code machine.reboot}: whether the machine has started anew, by what that is proved,
 * and how it compares with before.
 *
 * @param restarted a new start of the machine was seen
 * @param proof {@code boot_id}, or in a container {@code init_start}; null when it did not restart
 * @param needed whether it waited for a restart before
 * @param neededBy packages that asked for it
 * @param kernel that runs now
 * @param expectedKernel newest installed one of the same flavour before the restart; null where the
 *     machine has none of its own
 * @param failedUnits of systemd that failed after the restart and had not before
 * @param missingContainers that ran before and do not run now; null when that could not be found
 *     out
 * @param inUse by what, as far as the restart was to happen all the same
 * @param awaySeconds from the restart until the machine could be looked at again
 */
public record RebootResult(
        int schemaVersion,
        boolean restarted,
        @Nullable String proof,
        boolean needed,
        List<String> neededBy,
        String kernelBefore,
        @Nullable String kernel,
        @Nullable String expectedKernel,
        List<String> failedUnits,
        @Nullable List<String> missingContainers,
        List<String> inUse,
        @Nullable Long awaySeconds) {
    public static final int SCHEMA_VERSION = 1;
    public static final String BOOT_ID = "boot_id";
    public static final String INIT_START = "init_start";

    public RebootResult {
        neededBy = List.copyOf(neededBy);
        failedUnits = List.copyOf(failedUnits);
        missingContainers = missingContainers == null ? null : List.copyOf(missingContainers);
        inUse = List.copyOf(inUse);
    }
}
