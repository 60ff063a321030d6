package io.sysup.execution.actions.apt;

import io.sysup.contracts.apt.HoldReason;
import io.sysup.contracts.apt.PlanOperation;
import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.execution.actions.apt.AptSimulation.Installation;
import io.sysup.execution.actions.apt.AptSimulation.Removal;
import io.sysup.execution.actions.apt.Candidates.Candidate;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known beside a simulation to make a plan of it: about packages that stay or go.
 */
final class PlanDetails {
    private final Map<PackageName, InstalledPackage> installed = new HashMap<>();
    private final Candidates candidates;

    private PlanDetails(Candidates candidates) {
        this.candidates = candidates;
    }

    /**
     * Reads the sections written by {@code plan_details}; there are none when nothing stays or
     * goes.
     */
    static PlanDetails of(Sections sections) {
        if (sections.find("native").isEmpty()) {
            return new PlanDetails(Candidates.none());
        }
        String ownArch = sections.complete("native").text();
        PlanDetails details =
                new PlanDetails(
                        Candidates.of(
                                sections.complete("candidates"), sections.complete("releases")));
        Section installed = sections.complete("installed");
        for (InstalledPackage each : InstalledPackage.list(installed)) {
            boolean own = each.arch().equals(ownArch) || each.arch().equals("all");
            details.installed.put(new PackageName(each.name(), own ? null : each.arch()), each);
        }
        return details;
    }

    Plan plan(AptSimulation simulation) {
        List<PlannedPackage> packages = new ArrayList<>();
        simulation.installations().forEach(each -> packages.add(planned(each)));
        simulation.removals().forEach(each -> packages.add(planned(each)));
        TreeSet<PackageName> staying = new TreeSet<>(simulation.keptBack());
        staying.addAll(simulation.phased());
        staying.forEach(name -> packages.add(stays(name, simulation.phased().contains(name))));
        return new Plan(packages);
    }

    private static PlannedPackage planned(Installation each) {
        return new PlannedPackage(
                each.name().name(),
                each.arch(),
                each.from() == null ? PlanOperation.INSTALL : PlanOperation.UPGRADE,
                each.from(),
                each.to(),
                each.origin(),
                SecurityOrigin.isOne(each.origin()),
                null);
    }

    private PlannedPackage planned(Removal each) {
        return new PlannedPackage(
                each.name().name(),
                arch(each.name()),
                PlanOperation.REMOVE,
                each.version(),
                null,
                null,
                false,
                null);
    }

    private PlannedPackage stays(PackageName name, boolean phased) {
        InstalledPackage present = installed.get(name);
        Candidate candidate = candidates.of(name).orElse(null);
        String origin = candidate == null ? null : candidate.origin();
        return new PlannedPackage(
                name.name(),
                arch(name),
                PlanOperation.HOLD,
                present == null ? null : present.version(),
                candidate == null ? null : candidate.version(),
                origin,
                SecurityOrigin.isOne(origin),
                reason(present, candidate, phased));
    }

    private static HoldReason reason(
            @Nullable InstalledPackage present, @Nullable Candidate candidate, boolean phased) {
        if (present != null && present.onHold()) {
            return HoldReason.HELD;
        }
        // Some versions of apt list what is phased among the rest of what is kept back.
        return phased || (candidate != null && candidate.phased())
                ? HoldReason.PHASED
                : HoldReason.KEPT_BACK;
    }

    private @Nullable String arch(PackageName name) {
        InstalledPackage present = installed.get(name);
        return present == null ? name.arch() : present.arch();
    }
}
