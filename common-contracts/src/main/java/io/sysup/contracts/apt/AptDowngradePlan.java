package io.sysup.contracts.apt;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Result of {@code apt.downgrade-plan}.
 *
 * @param older versions below the installed one that the archive still has, the highest first
 * @param target the one the plan goes back to; null when there is none
 * @param plan what that would change; a line whose {@code to} is below its {@code from} goes back
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AptDowngradePlan(
        int schemaVersion,
        String name,
        String installed,
        List<ArchiveVersion> older,
        @Nullable String target,
        List<PlannedPackage> plan) {

    public static final int SCHEMA_VERSION = 1;
}
