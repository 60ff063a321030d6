package io.sysup.execution.report;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.page.Cursor;
import io.sysup.kit.page.Page;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Reports over HTTP. */
@Path("/api/v1/reports")
@RunOnVirtualThread
@RolesAllowed(Scope.CAN_READ)
public class ReportResource {
    private static final int ACCEPTED = 202;

    private final Reports reports;
    private final ReportMaker maker;
    private final ReportDownloads downloads;
    private final SecurityIdentity caller;

    ReportResource(
            Reports reports,
            ReportMaker maker,
            ReportDownloads downloads,
            SecurityIdentity caller) {
        this.reports = reports;
        this.maker = maker;
        this.downloads = downloads;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "createReport",
            summary = "Make a report of a machine, of the fleet or of the clean-up",
            description = "Answers at once; the report is done when its status says so.")
    @APIResponse(responseCode = "202", description = "The report is being made.")
    public Response create(@Valid @NotNull(message = "must not be empty") NewReport wish) {
        UUID id = maker.make(Ids.next(), wish, caller.getPrincipal().getName());
        return Response.status(ACCEPTED).entity(reports.get(id)).build();
    }

    @GET
    @Operation(operationId = "listReports", summary = "Reports, newest first")
    public Page<ReportView> list(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("machineId") @Nullable UUID machineId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int rows = Page.limit(limit);
        Cursor from = Cursor.decode(cursor, 1);
        var found = reports.list(kind, machineId, from == null ? null : from.id(0), rows + 1);
        return Page.of(found, rows, report -> Cursor.at(report.id()), null);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getReport", summary = "What is known of a report, and its files")
    public ReportView get(@PathParam("id") UUID id) {
        return reports.get(id);
    }

    @GET
    @Path("{id}/content")
    @Operation(
            operationId = "getReportContent",
            summary = "A report as html, markdown or pdf; also a part of it (Range)")
    public Response content(
            @PathParam("id") UUID id,
            @QueryParam("format") @Nullable String wanted,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String ifRange,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return downloads.answer(id, wanted == null ? "html" : wanted, range, ifRange, ifNoneMatch);
    }

    @GET
    @Path("{id}/view")
    @Operation(
            operationId = "viewReport",
            summary = "A report as a page that runs and loads nothing, to read in a frame")
    public Response view(@PathParam("id") UUID id) {
        return downloads.toRead(id);
    }

    @PUT
    @Path("{id}/pin")
    @RolesAllowed(Scope.CAN_OPERATE)
    @Operation(operationId = "pinReport", summary = "Keep a report whatever its age")
    public ReportView pin(@PathParam("id") UUID id) {
        return reports.pin(id, true);
    }

    @DELETE
    @Path("{id}/pin")
    @RolesAllowed(Scope.CAN_OPERATE)
    @Operation(operationId = "unpinReport", summary = "Keep a report as long as others")
    public ReportView unpin(@PathParam("id") UUID id) {
        return reports.pin(id, false);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Scope.CAN_OPERATE)
    @Operation(operationId = "deleteReport", summary = "Delete a report and its files")
    public void delete(@PathParam("id") UUID id) {
        reports.delete(id);
    }
}
