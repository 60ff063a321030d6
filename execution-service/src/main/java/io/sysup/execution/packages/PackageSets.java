package io.sysup.execution.packages;

import io.sysup.execution.ExecutionDatabase;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What two sets of installed packages differ in: one statement, in time proportional to both. */
@ApplicationScoped
public class PackageSets {
    private static final int MOST = 5_000;
    private static final String DIFFERENCE =
            """
            with a as (
                select v.name, v.arch, v.version from execution.package_sets s
                cross join lateral unnest(s.package_ids) as p (id)
                join execution.package_versions v on v.id = p.id where s.id = $1),
            b as (
                select v.name, v.arch, v.version from execution.package_sets s
                cross join lateral unnest(s.package_ids) as p (id)
                join execution.package_versions v on v.id = p.id where s.id = $2)
            select name, arch, a.version as before, b.version as after,
                count(*) filter (where a.version is null) over () as added,
                count(*) filter (where b.version is null) over () as removed,
                count(*) filter (where a.version is not null and b.version is not null) over () as changed
            from a full outer join b using (name, arch)
            where a.version is distinct from b.version order by name, arch limit $3
            """;

    private final ExecutionDatabase database;

    PackageSets(ExecutionDatabase database) {
        this.database = database;
    }

    public Difference between(UUID before, UUID after) {
        List<Row> rows = database.query(DIFFERENCE, before, after, MOST);
        if (rows.isEmpty()) {
            return new Difference(0, 0, 0, List.of());
        }
        Row first = rows.getFirst();
        return new Difference(
                first.getLong("added"),
                first.getLong("removed"),
                first.getLong("changed"),
                rows.stream().map(PackageSets::changed).toList());
    }

    private static Changed changed(Row row) {
        return new Changed(
                row.getString("name"),
                row.getString("arch"),
                row.getString("before"),
                row.getString("after"));
    }

    /**
     * @param items by name, the first five thousand of them
     */
    public record Difference(long added, long removed, long changed, List<Changed> items) {}

    /**
     * @param before version; null when the package is new
     * @param after version; null when the package is gone
     */
    public record Changed(
            String name, String arch, @Nullable String before, @Nullable String after) {}
}
