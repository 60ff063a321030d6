package io.sysup.execution.actions.apt;

import io.sysup.contracts.apt.HoldReason;
import io.sysup.contracts.apt.PlanOperation;
import io.sysup.contracts.apt.PlannedPackage;
import java.util.List;

/** The lines of one plan: changes in the order apt named them, then what stays as it is. */
record Plan(List<PlannedPackage> packages) {

    Plan {
        packages = List.copyOf(packages);
    }

    int count(PlanOperation operation) {
        return (int) packages.stream().filter(each -> each.operation() == operation).count();
    }

    int changes() {
        return packages.size() - count(PlanOperation.HOLD);
    }

    /** Names of what stays for that reason, sorted. */
    List<String> names(HoldReason reason) {
        return packages.stream()
                .filter(each -> each.reason() == reason)
                .map(PlannedPackage::name)
                .distinct()
                .sorted()
                .toList();
    }
}
