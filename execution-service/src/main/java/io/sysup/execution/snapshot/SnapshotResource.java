package io.sysup.execution.snapshot;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.execution.packages.PackageSets;
import io.sysup.execution.packages.PackageSets.Difference;
import io.sysup.kit.json.Json;
import io.sysup.kit.page.Cursor;
import io.sysup.kit.page.Page;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Snapshots over HTTP. */
@Path("/api/v1/snapshots")
@RunOnVirtualThread
@RolesAllowed(Scope.CAN_READ)
public class SnapshotResource {
    private final Snapshots snapshots;
    private final PackageSets packages;

    public SnapshotResource(Snapshots snapshots, PackageSets packages) {
        this.snapshots = snapshots;
        this.packages = packages;
    }

    @GET
    @Operation(operationId = "listSnapshots", summary = "Observations of machines, newest first")
    public Page<SnapshotView> list(
            @QueryParam("machineId") @Nullable UUID machineId,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int rows = Page.limit(limit);
        Cursor from = Cursor.decode(cursor, 1);
        var found = snapshots.list(machineId, kind, from == null ? null : from.id(0), rows + 1);
        return Page.of(found, rows, snapshot -> Cursor.at(snapshot.id()), null);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getSnapshot", summary = "One observation with its complete payload")
    public SnapshotView get(@PathParam("id") UUID id) {
        return require(id);
    }

    @GET
    @Path("diff")
    @Operation(
            operationId = "diffSnapshots",
            summary = "What differs between two observations of a machine")
    public SnapshotDiff diff(
            @QueryParam("from") @Nullable UUID from, @QueryParam("to") @Nullable UUID to) {
        if (from == null || to == null) {
            throw ProblemException.invalidField(
                    ErrorKind.VALIDATION,
                    from == null ? "from" : "to",
                    "must be the id of a snapshot");
        }
        SnapshotView before = require(from);
        SnapshotView after = require(to);
        if (!before.machineId().equals(after.machineId()) || !before.kind().equals(after.kind())) {
            throw ProblemException.invalidField(
                    ErrorKind.VALIDATION,
                    "to",
                    "must be a snapshot of the same machine and kind as from");
        }
        var changes = SnapshotDiff.between(Json.tree(payload(before)), Json.tree(payload(after)));
        return new SnapshotDiff(
                from,
                to,
                before.kind(),
                before.createdAt(),
                after.createdAt(),
                changes,
                ItemChange.of(changes),
                packages(from, to));
    }

    private @Nullable Difference packages(UUID from, UUID to) {
        return snapshots
                .packages(from)
                .flatMap(before ->
                        snapshots.packages(to).map(after -> packages.between(before, after)))
                .orElse(null);
    }

    private static String payload(SnapshotView snapshot) {
        return Json.write(Objects.requireNonNullElse(snapshot.payload(), Map.of()));
    }

    private SnapshotView require(UUID id) {
        return snapshots
                .find(id)
                .orElseThrow(() -> ProblemException.notFound("The snapshot " + id));
    }
}
