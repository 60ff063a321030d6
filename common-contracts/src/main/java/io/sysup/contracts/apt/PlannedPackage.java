package io.sysup.contracts.apt;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a plan. {@code from} is absent for a new package, {@code to} for a removal; {@code
 * reason} is there exactly when the operation is {@code hold}.
 *
 * @param downloadBytes absent when the lists do not tell, and for a removal
 * @param installedBytesChange how much more room it takes afterwards, negative for less
 * @param sources where the new version lies; absent in what older versions told
 */
public record PlannedPackage(
        String name,
        @Nullable String arch,
        PlanOperation operation,
        @Nullable String from,
        @Nullable String to,
        @Nullable String origin,
        boolean security,
        @Nullable HoldReason reason,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long downloadBytes,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long installedBytesChange,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<PackageSource> sources) {

    /** Of which no more is known. */
    public PlannedPackage(
            String name,
            @Nullable String arch,
            PlanOperation operation,
            @Nullable String from,
            @Nullable String to,
            @Nullable String origin,
            boolean security,
            @Nullable HoldReason reason) {
        this(name, arch, operation, from, to, origin, security, reason, null, null, null);
    }
}
