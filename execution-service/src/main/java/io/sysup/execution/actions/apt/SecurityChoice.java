package io.sysup.execution.actions.apt;

import io.sysup.contracts.apt.PlanOperation;
import io.sysup.contracts.apt.PlannedPackage;
import java.util.List;

/** The packages to choose for an upgrade that takes security updates only. */
public final class SecurityChoice {

    private SecurityChoice() {}

    /** Names for {@link UpgradeRequest}, with the architecture where there is one, sorted. */
    public static List<String> from(List<PlannedPackage> plan) {
        return plan.stream()
                .filter(each -> each.security() && each.operation() == PlanOperation.UPGRADE)
                .map(SecurityChoice::word)
                .sorted()
                .toList();
    }

    private static String word(PlannedPackage each) {
        String arch = each.arch();
        return arch == null || arch.equals("all") ? each.name() : each.name() + ":" + arch;
    }
}
