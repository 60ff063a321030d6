package io.sysup.contracts.apt;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a plan differs from the one that was approved. The lists are absent when the approved plan is
 * not kept any more, so that only its hash is known.
 *
 * @param added only in the present plan
 * @param gone only in the approved plan
 * @param otherwise in both, with another version or another operation; as planned now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanDifference(
        String approvedHash,
        @Nullable List<PlannedPackage> added,
        @Nullable List<PlannedPackage> gone,
        @Nullable List<PlannedPackage> otherwise) {}
