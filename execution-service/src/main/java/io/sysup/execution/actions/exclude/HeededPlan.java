package io.sysup.execution.actions.exclude;

import io.sysup.contracts.apt.HoldReason;
import io.sysup.contracts.apt.PlanOperation;
import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.execution.action.ExcludeRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The plan of an upgrade that heeds rules, put together of two: what the package manager would do,
 * and what it does when these packages are kept out. Its changes are those of the second one, so
 * that both have the same hash; what it leaves has its reason.
 */
public final class HeededPlan {
    private HeededPlan() {}

    /** Whether rules mean anything of a plan; where not, it is as if there were none. */
    public static boolean concerns(ExcludeRules rules, List<PlannedPackage> plan) {
        return plan.stream().anyMatch(each -> rules.of(each.name()).isPresent());
    }

    /**
     * @param free the plan without any rule, which tells more of each package
     * @param heeding the plan with these packages kept out
     */
    public static List<PlannedPackage> of(
            List<PlannedPackage> free, List<PlannedPackage> heeding, ExcludeRules rules) {
        Map<Place, PlannedPackage> known = new HashMap<>();
        free.forEach(each -> known.put(Place.of(each), each));
        List<PlannedPackage> plan = new ArrayList<>();
        Set<Place> told = new HashSet<>();
        for (PlannedPackage each : heeding) {
            boolean stays = each.operation() == PlanOperation.HOLD;
            if (!stays || rules.of(each.name()).isEmpty()) {
                plan.add(asKnown(each, known.get(Place.of(each))));
                told.add(Place.of(each));
            }
        }
        free.stream()
                .filter(each -> isUpdate(each) && !told.contains(Place.of(each)))
                .map(each -> left(each, reason(each, rules)))
                .forEach(plan::add);
        return List.copyOf(plan);
    }

    private static boolean isUpdate(PlannedPackage each) {
        return each.operation() == PlanOperation.UPGRADE || each.operation() == PlanOperation.HOLD;
    }

    private static PlannedPackage asKnown(PlannedPackage each, @Nullable PlannedPackage known) {
        return known != null
                        && known.operation() == each.operation()
                        && known.reason() == each.reason()
                        && Objects.equals(known.from(), each.from())
                        && Objects.equals(known.to(), each.to())
                ? known
                : each;
    }

    /** What waits for something that is left alone is kept back. */
    private static HoldReason reason(PlannedPackage each, ExcludeRules rules) {
        return rules.of(each.name()).isPresent()
                ? HoldReason.EXCLUDED
                : Objects.requireNonNullElse(each.reason(), HoldReason.KEPT_BACK);
    }

    private static PlannedPackage left(PlannedPackage each, HoldReason reason) {
        return new PlannedPackage(
                each.name(),
                each.arch(),
                PlanOperation.HOLD,
                each.from(),
                each.to(),
                each.origin(),
                each.security(),
                reason,
                each.downloadBytes(),
                each.installedBytesChange(),
                each.sources());
    }

    /** Of a package that is installed once for an architecture. */
    private record Place(String name, @Nullable String arch) {
        static Place of(PlannedPackage each) {
            return new Place(each.name(), each.arch());
        }
    }
}
