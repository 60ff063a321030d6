package io.sysup.execution.actions.apt;

import io.sysup.contracts.apt.KeptOut;
import io.sysup.contracts.apt.KeptOutReason;
import io.sysup.contracts.apt.PlanOperation;
import io.sysup.contracts.apt.PlannedPackage;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /**
     * The same with those that a rule leaves alone: they stay as they are, and the result tells of
     * them.
     */
    static List<String> from(List<PlannedPackage> plan, List<KeptOut> left) {
        return Stream.concat(
                        from(plan).stream(),
                        left.stream()
                                .filter(each -> each.reason() == KeptOutReason.EXCLUDED)
                                .filter(each -> each.from() != null)
                                .filter(each -> SecurityOrigin.isOne(each.origin()))
                                .map(each -> word(each.name(), each.arch())))
                .distinct()
                .sorted()
                .toList();
    }

    private static String word(PlannedPackage each) {
        return word(each.name(), each.arch());
    }

    private static String word(String name, @Nullable String arch) {
        return arch == null || arch.equals("all") ? name : name + ":" + arch;
    }
}
