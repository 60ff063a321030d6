package io.sysup.execution.actions.apt;

import io.sysup.contracts.apt.AptAnalysis;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.action.ActionResult.Installed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of an analysis. Both are there when a repository failed and the lists that are left
 * tell of updates all the same; one of them is always there.
 *
 * @param warning what somebody should look at, although nothing failed
 * @param installed all packages of the machine
 */
public record AnalyzeReport(
        @Nullable AptAnalysis analysis,
        @Nullable Failure failure,
        @Nullable Failure warning,
        List<Installed> installed) {

    AnalyzeReport(
            @Nullable AptAnalysis analysis, @Nullable Failure failure, List<Installed> installed) {
        this(analysis, failure, null, installed);
    }

    static AnalyzeReport failed(Failure failure) {
        return new AnalyzeReport(null, failure, List.of());
    }

    /** The same with another analysis, and what failed on the way to it. */
    AnalyzeReport with(AptAnalysis other, @Nullable Failure failed, @Nullable Failure odd) {
        return new AnalyzeReport(other, failure == null ? failed : failure, odd, installed);
    }
}
