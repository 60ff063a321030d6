package io.sysup.execution.packages;

import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.action.PackageVersion;
import io.sysup.kit.db.Columns;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Since when the versions in the archives of the fleet are known. */
@ApplicationScoped
public class ArchiveVersions {
    private final ExecutionDatabase database;

    ArchiveVersions(ExecutionDatabase database) {
        this.database = database;
    }

    /** A version that one origin has. */
    private record Offered(String name, String version, String origin) {}

    /** Notes what these plans name as being in an archive now. */
    public void seen(List<PlannedPackage> plan) {
        List<Offered> all = offered(plan);
        if (!all.isEmpty()) {
            database.update(
                    ArchiveSql.SEEN,
                    texts(all, Offered::name),
                    texts(all, Offered::version),
                    texts(all, Offered::origin));
        }
    }

    /** Of the packages of a plan, in the archives it names. */
    public Map<PackageVersion, Instant> firstSeen(List<PlannedPackage> plan) {
        List<Offered> all = offered(plan);
        Map<PackageVersion, Instant> seen = new HashMap<>();
        if (!all.isEmpty()) {
            database.query(
                            ArchiveSql.FIRST_SEEN,
                            texts(all, Offered::name),
                            texts(all, Offered::origin))
                    .forEach(row ->
                            seen.put(
                                    new PackageVersion(
                                            row.getString("name"), row.getString("version")),
                                    Columns.instant(row, "first_seen_at")));
        }
        return seen;
    }

    private static List<Offered> offered(List<PlannedPackage> plan) {
        return plan.stream()
                .flatMap(each -> each.to() == null ? Stream.of() : offered(each, each.to()))
                .distinct()
                .toList();
    }

    private static Stream<Offered> offered(PlannedPackage each, String version) {
        return labels(each.origin()).map(label -> new Offered(each.name(), version, label));
    }

    /**
     * Of {@code Debian:12.5/stable, Debian-Security:12/stable-security}: a point release is no
     * other origin.
     */
    private static Stream<String> labels(@Nullable String origin) {
        return origin == null
                ? Stream.of("")
                : Arrays.stream(origin.split(", "))
                        .map(one ->
                                one.lastIndexOf(':') < 0
                                        ? one
                                        : one.substring(0, one.lastIndexOf(':')));
    }

    private static String[] texts(List<Offered> all, Function<Offered, String> field) {
        return all.stream().map(field).toArray(String[]::new);
    }
}
