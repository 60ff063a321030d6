package io.sysup.execution.action;

import io.sysup.contracts.apt.PackageChange;
import io.sysup.contracts.apt.PlannedPackage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an action found or changed.
 *
 * @param payload the complete result, a versioned record of the contracts
 * @param summary small facts for lists and state
 * @param observation set when the payload is also a snapshot of the machine
 * @param changes packages really changed
 */
public record ActionResult(
        Object payload,
        Map<String, Object> summary,
        @Nullable Observation observation,
        List<PackageChange> changes) {

    public ActionResult {
        summary = Map.copyOf(summary);
        changes = List.copyOf(changes);
    }

    /**
     * @param kind of the snapshot, e.g. {@code machine_probe}
     * @param important reduced form that goes into the event
     * @param upgradePlan packages that {@code upgrade} would change, empty for other kinds
     * @param distUpgradePlan the same for {@code dist-upgrade}
     * @param installed all packages of the machine; empty when it was not looked
     */
    public record Observation(
            String kind,
            Map<String, Object> important,
            List<PlannedPackage> upgradePlan,
            List<PlannedPackage> distUpgradePlan,
            List<Installed> installed) {
        public Observation(
                String kind,
                Map<String, Object> important,
                List<PlannedPackage> upgradePlan,
                List<PlannedPackage> distUpgradePlan) {
            this(kind, important, upgradePlan, distUpgradePlan, List.of());
        }
    }

    /** A package that is installed. */
    public record Installed(String name, String arch, String version) {}
}
