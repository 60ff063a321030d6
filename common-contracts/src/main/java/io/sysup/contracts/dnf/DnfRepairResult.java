package io.sysup.contracts.dnf;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sysup.contracts.apt.PackageChange;
import io.sysup.contracts.apt.PlannedPackage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Result of {@code dnf.repair}.
 *
 * @param found what is wrong, in the words of dnf or rpm
 * @param left the same afterwards; null when nothing was done
 * @param plan versions that would go, of the step {@code duplicates}
 * @param changes the difference of versions rpm shows
 * @param bytesBefore what the caches take, of the step {@code caches}
 * @param bytesAfter null when nothing was done
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DnfRepairResult(
        int schemaVersion,
        DnfRepairStep step,
        boolean dryRun,
        List<String> found,
        @Nullable List<String> left,
        List<PlannedPackage> plan,
        List<PackageChange> changes,
        @Nullable Long bytesBefore,
        @Nullable Long bytesAfter) {

    public static final int SCHEMA_VERSION = 1;
}
