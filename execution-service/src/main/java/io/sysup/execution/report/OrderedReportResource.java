package io.sysup.execution.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/**
 * Reports that come by themselves: the scheduler orders them under ids of its own, so that one that
 * is ordered again is made once, and sends them.
 */
@Path("/internal/v1/reports/{id}")
@RunOnVirtualThread
@RolesAllowed(Scope.INTERNAL)
public class OrderedReportResource {
    private final Reports reports;
    private final ReportMaker maker;
    private final ReportDownloads downloads;

    OrderedReportResource(Reports reports, ReportMaker maker, ReportDownloads downloads) {
        this.reports = reports;
        this.maker = maker;
        this.downloads = downloads;
    }

    @PUT
    public ReportView order(
            @PathParam("id") UUID id, @Valid @NotNull(message = "must not be empty") Order order) {
        return reports.get(maker.make(id, order.report(), order.by()));
    }

    @GET
    public ReportView state(@PathParam("id") UUID id) {
        return reports.get(id);
    }

    @GET
    @Path("content")
    public Response content(
            @PathParam("id") UUID id,
            @QueryParam("format") @NotNull(message = "must be given") String format) {
        return downloads.answer(id, format, null, null, null);
    }

    /**
     * @param by what is shown as who wanted it
     */
    public record Order(
            @Valid @NotNull(message = "must be given") NewReport report,
            @NotNull(message = "must be given") String by) {}
}
