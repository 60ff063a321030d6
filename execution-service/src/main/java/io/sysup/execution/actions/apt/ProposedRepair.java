package io.sysup.execution.actions.apt;

import io.sysup.contracts.apt.RepairStep;
import io.sysup.contracts.error.Failure;
import io.sysup.contracts.error.Repair;
import java.util.Map;

/** The steps of {@code apt.repair} that failures name as their way out. */
final class ProposedRepair {
    static final Repair CONFIGURE = of(RepairStep.CONFIGURE);
    static final Repair FIX_BROKEN = of(RepairStep.FIX_BROKEN);
    static final Repair CLEAR_PARTIAL = of(RepairStep.CLEAR_PARTIAL);

    private ProposedRepair() {}

    static Repair of(RepairStep step) {
        return new Repair("apt.repair", Map.of("step", step.word()));
    }

    /** A step that has just failed is not proposed once more. */
    static Failure otherThan(RepairStep tried, Failure failure) {
        return of(tried).equals(failure.repair()) ? failure.mendedBy(null) : failure;
    }
}
