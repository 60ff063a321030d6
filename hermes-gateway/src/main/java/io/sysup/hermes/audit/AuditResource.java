package io.sysup.hermes.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.kit.json.Json;
import io.sysup.kit.page.Cursor;
import io.sysup.kit.page.Page;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/audit")
@Tag(name = "audit")
@RunOnVirtualThread
@RolesAllowed(Scope.CAN_ADMINISTER)
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
    private static final String LINES = "application/x-ndjson";
    private static final int EXPORTED_AT_ONCE = 1000;

    private final AuditLog log;

    AuditResource(AuditLog log) {
        this.log = log;
    }

    @GET
    @Operation(operationId = "listAudit", summary = "Who did what, the newest first")
    public Page<AuditView> list(
            @BeanParam AuditFilter filter,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor after = Cursor.decode(cursor, 1);
        long before = after == null ? Long.MAX_VALUE : after.number(0).longValue();
        int rows = Page.limit(limit);
        List<AuditView> found =
                log.find(filter, before, rows + 1).stream().map(AuditView::of).toList();
        return Page.of(found, rows, row -> Cursor.at(row.seq()), null);
    }

    @GET
    @Path("head")
    @Operation(operationId = "getAuditHead", summary = "The newest row: its number and hash")
    public AuditHead head() {
        return log.head();
    }

    @GET
    @Path("export")
    @Produces(LINES)
    @Operation(
            operationId = "exportAudit",
            summary = "Rows in their order, a line of JSON each, to be checked elsewhere")
    public StreamingOutput export(
            @QueryParam("from")
                    @Parameter(description = "Number of the first row; the first of all if absent")
                    @Nullable Long from,
            @QueryParam("to")
                    @Parameter(description = "Number of the last row; the newest if absent")
                    @Nullable Long to) {
        long last = to == null ? log.head().seq() : to;
        long first = from == null ? 1 : from;
        return out -> write(out, first, last);
    }

    private void write(OutputStream out, long first, long last) throws IOException {
        long next = first;
        while (next <= last) {
            List<AuditRow> rows = log.read(next, last, EXPORTED_AT_ONCE);
            if (rows.isEmpty()) {
                return;
            }
            StringBuilder lines = new StringBuilder();
            rows.forEach(row -> lines.append(Json.write(row)).append('\n'));
            out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
            next = rows.getLast().seq() + 1;
        }
    }
}
