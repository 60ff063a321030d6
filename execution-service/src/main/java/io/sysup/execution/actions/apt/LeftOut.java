package io.sysup.execution.actions.apt;

import io.sysup.contracts.apt.KeptOut;
import io.sysup.contracts.apt.KeptOutReason;
import io.sysup.contracts.apt.PlanOperation;
import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.actions.apt.AptSimulation.Installation;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an upgrade that keeps something out leaves as it is for that reason. */
final class LeftOut {
    static final String STEP = "kept-out";

    private LeftOut() {}

    /** Null when nothing was to be kept out. */
    static @Nullable List<KeptOut> of(Sections sections, Plan plan) {
        Section all = sections.find("all").orElse(null);
        if (all == null) {
            return null;
        }
        Section why = sections.complete("why-kept-out");
        Set<String> excluded = why.valuesOf("excluded").collect(Collectors.toSet());
        Set<String> young = why.valuesOf("young").collect(Collectors.toSet());
        Set<String> planned =
                plan.packages().stream()
                        .filter(each -> each.operation() != PlanOperation.HOLD)
                        .map(each -> key(each.name(), each.arch(), each.to()))
                        .collect(Collectors.toSet());
        return AptSimulationParser.parse(all).installations().stream()
                .filter(each -> !planned.contains(key(each.name().name(), each.arch(), each.to())))
                .map(each -> leftOut(each, excluded, young))
                .toList();
    }

    private static KeptOut leftOut(Installation each, Set<String> excluded, Set<String> young) {
        String name = each.name().toString();
        KeptOutReason reason =
                excluded.contains(name)
                        ? KeptOutReason.EXCLUDED
                        : young.contains(name + " " + each.to())
                                ? KeptOutReason.SOAKING
                                : KeptOutReason.NEEDS;
        return new KeptOut(
                each.name().name(),
                each.arch(),
                each.from(),
                each.to(),
                each.origin(),
                reason,
                null);
    }

    private static String key(String name, @Nullable String arch, @Nullable String to) {
        return name + " " + Objects.toString(arch) + " " + to;
    }

    /** The rules of apt would have it all the same. */
    static Failure slipped(Section section) {
        return new Failure(
                ErrorKind.APT_BROKEN_DEPENDENCIES,
                "apt would not leave alone what is to be kept out: "
                        + section.lines().stream().limit(5).collect(Collectors.joining(", "))
                        + ".",
                "Look at the plan of a dry run without it. Nothing was changed.",
                STEP,
                section.lines());
    }

    /** The versions that the plan leaves out, as a plan of their own. */
    static List<PlannedPackage> planned(List<KeptOut> left) {
        return left.stream()
                .map(each ->
                        new PlannedPackage(
                                each.name(),
                                each.arch(),
                                each.from() == null ? PlanOperation.INSTALL : PlanOperation.UPGRADE,
                                each.from(),
                                each.to(),
                                each.origin(),
                                false,
                                null))
                .toList();
    }
}
