package io.sysup.execution.actions.apt;

import io.sysup.contracts.apt.AptUpgradeResult;
import io.sysup.contracts.error.Failure;
import org.jspecify.annotations.Nullable;

/**
 * What came of an upgrade. Both are there when it failed after it had begun; one of them is always
 * there.
 */
public record UpgradeReport(@Nullable AptUpgradeResult result, @Nullable Failure failure) {

    static UpgradeReport failed(Failure failure) {
        return new UpgradeReport(null, failure);
    }
}
