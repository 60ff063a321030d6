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
 * @param installed all packages of the machine
 */
public record AnalyzeReport(
        @Nullable AptAnalysis analysis, @Nullable Failure failure, List<Installed> installed) {

    static AnalyzeReport failed(Failure failure) {
        return new AnalyzeReport(null, failure, List.of());
    }
}
