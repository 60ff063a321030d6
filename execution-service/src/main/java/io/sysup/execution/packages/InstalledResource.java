package io.sysup.execution.packages;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.debian.DebianVersion;
import io.sysup.execution.machine.Machines;
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
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Who has a package installed, over the whole fleet, as of the last analysis of each machine. */
@Path("/api/v1/packages/installed")
@RunOnVirtualThread
@RolesAllowed(Scope.CAN_READ)
public class InstalledResource {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.+-]{0,199}");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9.+:~-]{1,200}");

    private final ExecutionDatabase database;
    private final Machines inventory;

    public InstalledResource(ExecutionDatabase database, Machines inventory) {
        this.database = database;
        this.inventory = inventory;
    }

    /**
     * @param coverage of how many machines it is known at all what is installed
     */
    public record InstalledPage(
            List<Holder> items,
            @Nullable String nextCursor,
            @Nullable Long total,
            Coverage coverage) {}

    /** A machine that has the package, mostly once; with several architectures more often. */
    public record Holder(
            UUID machineId, String machine, List<Found> found, Instant seenAt, UUID jobId) {}

    /** A package in a version. */
    public record Found(String arch, String version) {}

    /**
     * @param unknown machines that were never analysed: nobody knows what they have
     * @param unknownMachines the first hundred of them
     * @param oldest the oldest of all looks that this answer rests on
     */
    public record Coverage(
            long machines,
            long known,
            long unknown,
            List<Unknown> unknownMachines,
            @Nullable Instant oldest) {}

    /** A machine of which nobody knows what is installed. */
    public record Unknown(UUID machineId, String machine) {}

    @GET
    @Operation(
            operationId = "findInstalled",
            summary = "Which machines have a package, also only in a version below another one",
            description =
                    "Versions are ordered as dpkg orders them. Machines that were never analysed are counted and named apart: they are not clean, they are unknown.")
    public InstalledPage find(
            @QueryParam("name") @Nullable String name,
            @QueryParam("below") @Nullable String below,
            @QueryParam("version") @Nullable String version,
            @QueryParam("arch") @Nullable String arch,
            @Parameter(description = "A selector: only these machines, also in the coverage.")
                    @QueryParam("where")
                    @Nullable String where,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        String wanted = checked("name", name == null ? "" : name.strip(), NAME);
        int rows = Page.limit(limit);
        Cursor from = Cursor.decode(cursor, 2);
        Map<Integer, Found> versions =
                versions(wanted, given("below", below), given("version", version), arch);
        UUID[] machines = machines(where);
        Integer[] ids = versions.keySet().toArray(Integer[]::new);
        List<Holder> holders =
                database
                        .query(
                                InstalledSql.FIND,
                                ids,
                                from == null ? null : from.text(0),
                                from == null ? null : from.id(1),
                                rows + 1,
                                machines)
                        .stream()
                        .map(row -> holder(row, versions))
                        .toList();
        long total =
                database.query(InstalledSql.COUNT, ids, machines).getFirst().getLong("machines");
        Page<Holder> page = Page.of(holders, rows, InstalledResource::place, total);
        return new InstalledPage(page.items(), page.nextCursor(), page.total(), coverage(machines));
    }

    private static Cursor place(Holder holder) {
        return Cursor.at(holder.machine().toLowerCase(Locale.ROOT), holder.machineId());
    }

    /** The versions of a package are few, so they are compared here and not in the database. */
    private Map<Integer, Found> versions(
            String name, @Nullable String below, @Nullable String version, @Nullable String arch) {
        return database.query(InstalledSql.VERSIONS, name).stream()
                .filter(row -> arch == null || arch.isBlank() || arch.equals(row.getString("arch")))
                .filter(row -> fits(row.getString("version"), below, version))
                .collect(
                        Collectors.toMap(
                                row -> row.getInteger("id"),
                                row -> new Found(row.getString("arch"), row.getString("version"))));
    }

    private static boolean fits(String found, @Nullable String below, @Nullable String version) {
        return (below == null || DebianVersion.ORDER.compare(found, below) < 0)
                && (version == null || DebianVersion.ORDER.compare(found, version) == 0);
    }

    private static Holder holder(Row row, Map<Integer, Found> versions) {
        return new Holder(
                row.getUUID("id"),
                row.getString("name"),
                Arrays.stream(row.getArrayOfIntegers("found"))
                        .map(id -> Objects.requireNonNull(versions.get(id)))
                        .toList(),
                Columns.instant(row, "seen_at"),
                row.getUUID("job_id"));
    }

    private UUID @Nullable [] machines(@Nullable String where) {
        return where == null || where.isBlank()
                ? null
                : inventory.meant(where.strip()).toArray(UUID[]::new);
    }

    private Coverage coverage(UUID @Nullable [] machines) {
        Row row = database.query(InstalledSql.COVERAGE, (Object) machines).getFirst();
        long all = row.getLong("machines");
        long known = row.getLong("known");
        List<Unknown> unknown =
                all == known
                        ? List.of()
                        : database.query(InstalledSql.UNKNOWN, (Object) machines).stream()
                                .map(one -> new Unknown(one.getUUID("id"), one.getString("name")))
                                .toList();
        return new Coverage(all, known, all - known, unknown, Columns.instantOrNull(row, "oldest"));
    }

    private static @Nullable String given(String field, @Nullable String value) {
        return value == null || value.isBlank() ? null : checked(field, value.strip(), VERSION);
    }

    private static String checked(String field, String value, Pattern form) {
        if (!form.matcher(value).matches()) {
            throw ProblemException.invalidField(
                    ErrorKind.VALIDATION,
                    field,
                    field.equals("name")
                            ? "must be the name of a package"
                            : "must be a version such as 3.0.15-1~deb12u1");
        }
        return value;
    }
}
