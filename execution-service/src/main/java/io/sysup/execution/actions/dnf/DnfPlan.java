package io.sysup.execution.actions.dnf;

import io.sysup.contracts.apt.HoldReason;
import io.sysup.contracts.apt.PlanOperation;
import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.execution.actions.dnf.DnfTable.Row;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What dnf would do, with what else is known of each package. */
final class DnfPlan {
    private final InstalledPackages installed;
    private final Map<PackageKey, NewerPackage> newer;
    private final Map<PackageKey, NewerPackage> newerAll;
    private final Set<PackageKey> security;
    private final Set<String> locked;

    private DnfPlan(Sections sections) {
        installed = new InstalledPackages(sections);
        newer = NewerPackage.all(sections.complete("newer"));
        newerAll = NewerPackage.all(sections.complete("newer-all"));
        security = SecurityNotices.of(sections.complete("security"));
        locked =
                sections.find("locked")
                        .filter(Section::succeeded)
                        .<Set<String>>map(VersionLocks::in)
                        .orElse(Set.of());
    }

    /**
     * @param whole whether all was asked for: then what is not upgraded although it could be is
     *     told, too
     */
    static List<PlannedPackage> of(Sections sections, boolean whole) {
        List<Row> rows = DnfTable.rows(sections.complete("plan"));
        return new DnfPlan(sections).packages(rows, whole);
    }

    /**
     * What a plan that only takes packages away would take.
     *
     * @throws OutputUnparsable when others would come
     */
    static List<PlannedPackage> removals(Section plan) {
        List<PlannedPackage> removals = new ArrayList<>();
        for (Row row : DnfTable.rows(plan)) {
            if (row.group() == DnfTable.Group.REMOVE) {
                removals.add(removed(row));
            } else if (row.group() != DnfTable.Group.REINSTALL) {
                throw new OutputUnparsable(
                        plan.name(),
                        "dnf would not only remove packages: " + row.key().name(),
                        plan.lines());
            }
            row.replaced().forEach(each -> removals.add(removed(each)));
        }
        removals.sort(Comparator.comparing(PlannedPackage::name));
        return List.copyOf(removals);
    }

    private List<PlannedPackage> packages(List<Row> rows, boolean whole) {
        List<PlannedPackage> plan = new ArrayList<>();
        Set<PackageKey> told = new HashSet<>();
        for (Row row : rows) {
            told.add(row.key());
            planned(row).ifPresent(plan::add);
            for (Row other : row.replaced()) {
                told.add(other.key());
                planned(other).ifPresent(plan::add);
            }
        }
        if (whole) {
            newerAll.forEach((key, offered) -> {
                if (!told.contains(key)) {
                    plan.add(
                            left(
                                    offered,
                                    newer.containsKey(key) && !locked.contains(key.name())
                                            ? HoldReason.KEPT_BACK
                                            : HoldReason.HELD));
                }
            });
        }
        plan.sort(Comparator.comparing(PlannedPackage::name));
        return List.copyOf(plan);
    }

    /** Nothing of a new package that some other one would have needed. */
    private Optional<PlannedPackage> planned(Row row) {
        RpmPackage present = installed.newest(row.key());
        return switch (row.group()) {
            case REMOVE -> Optional.of(removed(row));
            case SKIP ->
                    Optional.ofNullable(newerAll.get(row.key()))
                            .map(offered -> left(offered, HoldReason.KEPT_BACK));
            case UPGRADE, DOWNGRADE -> Optional.of(coming(row, PlanOperation.UPGRADE, present));
            case INSTALL ->
                    Optional.of(
                            newer.containsKey(row.key())
                                    ? coming(row, PlanOperation.UPGRADE, present)
                                    : coming(row, PlanOperation.INSTALL, null));
            case REINSTALL, OTHER -> Optional.empty();
        };
    }

    private static PlannedPackage removed(Row row) {
        return new PlannedPackage(
                row.key().name(),
                row.key().arch(),
                PlanOperation.REMOVE,
                row.version(),
                null,
                null,
                false,
                null);
    }

    private PlannedPackage coming(Row row, PlanOperation operation, @Nullable RpmPackage present) {
        NewerPackage offered = newer.get(row.key());
        boolean same = offered != null && offered.version().equals(row.version());
        return planned(
                row.key(),
                operation,
                present,
                row.version(),
                row.repository(),
                null,
                same ? offered : null);
    }

    private PlannedPackage left(NewerPackage offered, HoldReason reason) {
        PackageKey key = new PackageKey(offered.name(), offered.arch());
        return planned(
                key,
                PlanOperation.HOLD,
                installed.newest(key),
                offered.version(),
                offered.repository(),
                reason,
                offered);
    }

    private PlannedPackage planned(
            PackageKey key,
            PlanOperation operation,
            @Nullable RpmPackage present,
            String to,
            String repository,
            @Nullable HoldReason reason,
            @Nullable NewerPackage offered) {
        @Nullable Long change =
                offered == null || present == null ? null : offered.bytes() - present.bytes();
        return new PlannedPackage(
                key.name(),
                key.arch(),
                operation,
                present == null ? null : present.version(),
                to,
                repository,
                security.contains(key),
                reason,
                offered == null ? null : offered.downloadBytes(),
                change,
                null);
    }
}
