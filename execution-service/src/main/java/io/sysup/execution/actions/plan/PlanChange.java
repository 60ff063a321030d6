package io.sysup.execution.actions.plan;

import io.sysup.contracts.apt.PlanDifference;
import io.sysup.contracts.apt.PlanOperation;
import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is planned now is not what was approved: in what, and how that is told. */
public final class PlanChange {
    private static final int SHOWN = 50;

    private record Key(String name, @Nullable String arch) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::name)
                        .thenComparing(Key::arch, Comparator.nullsFirst(Comparator.naturalOrder()));

        private static Key of(PlannedPackage each) {
            return new Key(each.name(), each.arch());
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private PlanChange() {}

    public static PlanDifference between(
            String approvedHash,
            Optional<List<PlannedPackage>> approved,
            List<PlannedPackage> present) {
        if (approved.isEmpty()) {
            return new PlanDifference(approvedHash, null, null, null);
        }
        Map<Key, PlannedPackage> before = changes(approved.get());
        Map<Key, PlannedPackage> now = changes(present);
        Set<Key> both = new HashSet<>(before.keySet());
        both.retainAll(now.keySet());
        return new PlanDifference(
                approvedHash,
                without(now, both),
                without(before, both),
                both.stream()
                        .sorted()
                        .filter(key -> !sameLine(before, now, key))
                        .map(key -> Objects.requireNonNull(now.get(key)))
                        .toList());
    }

    private static boolean sameLine(
            Map<Key, PlannedPackage> before, Map<Key, PlannedPackage> now, Key key) {
        return PlanHash.line(Objects.requireNonNull(before.get(key)))
                .equals(PlanHash.line(Objects.requireNonNull(now.get(key))));
    }

    public static Failure failure(PlanDifference difference) {
        List<String> lines = new ArrayList<>();
        add(lines, "+ ", difference.added());
        add(lines, "- ", difference.gone());
        add(lines, "~ ", difference.otherwise());
        return new Failure(
                ErrorKind.PLAN_CHANGED,
                difference.added() == null
                        ? "What would be done now is not the plan that was approved, which is not kept any more."
                        : "What would be done now is not the plan that was approved: %d more, %d less, %d otherwise."
                                .formatted(
                                        size(difference.added()),
                                        size(difference.gone()),
                                        size(difference.otherwise())),
                "Nothing was changed. Look at the present plan, and start the upgrade with its hash if it is right.",
                "approved",
                lines.subList(0, Math.min(SHOWN, lines.size())));
    }

    private static int size(@Nullable List<PlannedPackage> packages) {
        return packages == null ? 0 : packages.size();
    }

    private static void add(
            List<String> lines, String sign, @Nullable List<PlannedPackage> packages) {
        if (packages != null) {
            packages.forEach(each -> lines.add(sign + PlanHash.line(each)));
        }
    }

    private static List<PlannedPackage> without(Map<Key, PlannedPackage> packages, Set<Key> left) {
        return packages.entrySet().stream()
                .filter(each -> !left.contains(each.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Map<Key, PlannedPackage> changes(List<PlannedPackage> plan) {
        return plan.stream()
                .filter(each -> each.operation() != PlanOperation.HOLD)
                .collect(Collectors.toMap(Key::of, Function.identity(), (first, second) -> second));
    }
}
