package io.sysup.inventory.timeline;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.page.Page;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The timeline of all machines. */
@Path("/api/v1/timeline")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Scope.CAN_READ)
@Tag(name = "fleet")
public class FleetTimelineResource {
    private final Timeline timeline;
    private final TimelineExport export;

    FleetTimelineResource(Timeline timeline, TimelineExport export) {
        this.timeline = timeline;
        this.export = export;
    }

    @GET
    @Operation(
            operationId = "readFleetTimeline",
            summary = "What happened to all machines, newest first",
            description = "With q a time must be given since when: words are compared row by row.")
    public Page<TimelineEvent> page(
            @BeanParam TimelineFilter filter,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        filter.refuseEndlessSearch();
        return timeline.page(null, filter, Page.limit(limit), cursor);
    }

    @GET
    @Path("export")
    @Produces({"text/csv", "application/x-ndjson", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "exportTimeline",
            summary = "The timeline as csv or as lines of JSON, at most 100,000 of them")
    public Response export(
            @BeanParam TimelineFilter filter,
            @QueryParam("machineId") @Nullable UUID machineId,
            @QueryParam("format") @DefaultValue("csv") String format) {
        if (machineId == null) {
            filter.refuseEndlessSearch();
        }
        return switch (format) {
            case "csv" ->
                    file(
                            machineId,
                            filter,
                            out -> export.csv(machineId, filter, out),
                            "text/csv; charset=utf-8",
                            "timeline.csv");
            case "jsonl" ->
                    file(
                            machineId,
                            filter,
                            out -> export.lines(machineId, filter, out),
                            "application/x-ndjson",
                            "timeline.jsonl");
            default ->
                    throw ProblemException.invalidField(
                            ErrorKind.VALIDATION, "format", "must be csv or jsonl");
        };
    }

    private Response file(
            @Nullable UUID machineId,
            TimelineFilter filter,
            StreamingOutput content,
            String mediaType,
            String name) {
        export.check(machineId, filter);
        return Response.ok(content)
                .type(mediaType)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
