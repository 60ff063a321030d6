package io.sysup.execution.actions.apt;

import io.sysup.contracts.apt.HoldReason;
import io.sysup.contracts.apt.PackageSource;
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
    private final PackageSizes sizes;
    private final boolean tellsSources;

    private PlanDetails(Candidates candidates, PackageSizes sizes, boolean tellsSources) {
        this.candidates = candidates;
        this.sizes = sizes;
        this.tellsSources = tellsSources;
    }

    /**
     * Reads the sections written by {@code plan_details}, of which there are none when nothing
     * stays or goes, or by {@code plan_facts}, which tells of all packages of the plan.
     */
    static PlanDetails of(Sections sections) {
        if (sections.find("native").isEmpty()) {
            return new PlanDetails(Candidates.none(), PackageSizes.of(sections), false);
        }
        String ownArch = sections.complete("native").text();
        PlanDetails details =
                new PlanDetails(
                        Candidates.of(
                                sections.complete("candidates"), sections.complete("releases")),
                        PackageSizes.of(sections),
                        sections.find("records").isPresent());
        String listed = sections.find("installed").isPresent() ? "installed" : "packages";
        Section installed = sections.complete(listed);
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

    private PlannedPackage planned(Installation each) {
        String name = each.name().name();
        return new PlannedPackage(
                name,
                each.arch(),
                each.from() == null ? PlanOperation.INSTALL : PlanOperation.UPGRADE,
                each.from(),
                each.to(),
                each.origin(),
                SecurityOrigin.isOne(each.origin()),
                null,
                sizes.download(name, each.arch(), each.to()),
                sizes.change(name, each.arch(), each.from(), each.to(), arch(each.name())),
                sources(each.name(), each.to()));
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
                null,
                null,
                sizes.change(each.name().name(), null, each.version(), null, arch(each.name())),
                null);
    }

    private PlannedPackage stays(PackageName name, boolean phased) {
        InstalledPackage present = installed.get(name);
        Candidate candidate = candidates.of(name).orElse(null);
        String origin = candidate == null ? null : candidate.origin();
        String version = candidate == null ? null : candidate.version();
        String arch = arch(name);
        return new PlannedPackage(
                name.name(),
                arch,
                PlanOperation.HOLD,
                present == null ? null : present.version(),
                version,
                origin,
                SecurityOrigin.isOne(origin),
                reason(present, candidate, phased),
                sizes.download(name.name(), arch, version),
                version == null
                        ? null
                        : sizes.change(
                                name.name(),
                                arch,
                                present == null ? null : present.version(),
                                version,
                                arch),
                sources(name, version));
    }

    private @Nullable List<PackageSource> sources(PackageName name, @Nullable String version) {
        return tellsSources ? candidates.sources(name, version) : null;
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
