package io.sysup.execution.packages;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.kit.db.Columns;
import io.sysup.kit.page.Cursor;
import io.sysup.kit.page.Page;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.security.Scope;
import io.vertx.sqlclient.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Who still has a package to update, over the whole fleet. */
@Path("/api/v1/packages")
@RunOnVirtualThread
@RolesAllowed(Scope.CAN_READ)
public class PackageResource {
    private static final int LONGEST_QUERY = 100;

    /**
     * Looks only at each machine's newest analysis: one index step a machine, then the plan's own
     * rows.
     */
    private static final String SEARCH =
            """
            select p.id, p.name, p.arch, p.machine_id, m.name as machine_name, p.operation, p.mode,
                p.current_version, p.target_version, p.origin, p.is_security
            from execution.machines m
            cross join lateral (select coalesce(s.plan_snapshot_id, s.id) as id from execution.snapshots s
                where s.machine_id = m.id and s.kind = 'apt_update_analyze' order by s.created_at desc limit 1) newest
            join execution.apt_planned_packages p on p.snapshot_id = newest.id
            where not m.deleted and p.mode = 'dist_upgrade' and p.name like $1
              and ($2::text is null or (p.name, p.id) > ($2, $3::uuid))
            order by p.name, p.id limit $4
            """;

    private final ExecutionDatabase database;

    public PackageResource(ExecutionDatabase database) {
        this.database = database;
    }

    @GET
    @Operation(
            operationId = "searchPackages",
            summary = "Planned package changes of the whole fleet, by part of a name")
    public Page<PackageView> search(
            @QueryParam("q") @Nullable String query,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        String part = query == null ? "" : query.trim().toLowerCase(Locale.ROOT);
        if (part.length() > LONGEST_QUERY) {
            throw ProblemException.invalidField(
                    ErrorKind.VALIDATION, "q", "must have at most 100 characters");
        }
        int rows = Page.limit(limit);
        Cursor from = Cursor.decode(cursor, 2);
        String pattern =
                "%" + part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        List<PackageView> found =
                database
                        .query(
                                SEARCH,
                                pattern,
                                from == null ? null : from.text(0),
                                from == null ? null : from.id(1),
                                rows + 1)
                        .stream()
                        .map(PackageView::of)
                        .toList();
        return Page.of(found, rows, p -> Cursor.at(p.name(), p.id()), null);
    }

    /** A planned change of one package on one machine. */
    public record PackageView(
            UUID id,
            String name,
            @Nullable String arch,
            UUID machineId,
            String machine,
            String operation,
            String mode,
            @Nullable String from,
            @Nullable String to,
            @Nullable String origin,
            boolean security) {
        static PackageView of(Row row) {
            return new PackageView(
                    row.getUUID("id"),
                    row.getString("name"),
                    row.getString("arch"),
                    row.getUUID("machine_id"),
                    row.getString("machine_name"),
                    row.getString("operation"),
                    row.getString("mode"),
                    row.getString("current_version"),
                    row.getString("target_version"),
                    row.getString("origin"),
                    Columns.flag(row, "is_security"));
        }
    }
}
