package io.sysup.execution.log;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.execution.job.Job;
import io.sysup.execution.job.JobNews;
import io.sysup.execution.job.Jobs;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The log of a job: in pages, as text, and live. */
@Path("/api/v1/jobs/{id}/log")
@RunOnVirtualThread
@RolesAllowed(Scope.CAN_READ)
public class JobLogResource {
    private static final Logger LOGGER = Logger.getLogger(JobLogResource.class);
    private static final int LARGEST_PAGE = 5000;

    private final Jobs jobs;
    private final JobLogs logs;
    private final JobNews hub;

    public JobLogResource(Jobs jobs, JobLogs logs, JobNews hub) {
        this.jobs = jobs;
        this.logs = logs;
        this.hub = hub;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getJobLog", summary = "Lines of a job's log after a sequence number")
    public LogPage page(
            @PathParam("id") UUID id,
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("limit") @DefaultValue("1000") int limit,
            @Parameter(description = "Only lines with these words, whatever their case and colour")
                    @QueryParam("contains")
                    @Nullable String contains) {
        Job job = require(id);
        int rows = Math.clamp(limit, 1, LARGEST_PAGE);
        List<LogLine> lines =
                contains == null || contains.isEmpty()
                        ? logs.read(id, after, rows)
                        : logs.search(id, contains, after, rows);
        long next = lines.isEmpty() ? after : lines.getLast().seq();
        return new LogPage(lines, next, job.state().isFinal() && lines.size() < rows);
    }

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(operationId = "getJobLogText", summary = "The whole log of a job as text")
    public StreamingOutput text(@PathParam("id") UUID id) {
        require(id);
        return out -> {
            long after = 0;
            for (List<LogLine> lines = logs.read(id, after, LARGEST_PAGE);
                    !lines.isEmpty();
                    lines = logs.read(id, after, LARGEST_PAGE)) {
                for (LogLine line : lines) {
                    out.write((line.message() + "\n").getBytes(StandardCharsets.UTF_8));
                }
                after = lines.getLast().seq();
            }
        };
    }

    @GET
    @Path("stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "followJobLog",
            summary = "Log lines and state of a job as they come (SSE)")
    public void stream(
            @PathParam("id") UUID id,
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @Context SseEventSink sink,
            @Context Sse sse) {
        require(id);
        long after = seq(lastEventId);
        // Not on the thread of the request, whose scope would end with the stream while it is still
        // in use.
        Thread.ofVirtual()
                .name("log-stream-" + id)
                .start(() -> {
                    try (JobNews.News news = hub.listen(id)) {
                        new LogStream(logs, sink, sse).follow(id, after, () -> require(id), news);
                    } catch (RuntimeException e) {
                        LOGGER.debugf("The watcher of job %s went away: %s", id, e.getMessage());
                    } finally {
                        sink.close();
                    }
                });
    }

    private static long seq(@Nullable String lastEventId) {
        try {
            return lastEventId == null ? 0 : Long.parseLong(lastEventId.trim());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private Job require(UUID id) {
        return jobs.find(id).orElseThrow(() -> ProblemException.notFound("The job " + id));
    }

    /**
     * @param nextAfter value of {@code after} for the next page
     * @param complete nothing will follow
     */
    public record LogPage(List<LogLine> lines, long nextAfter, boolean complete) {}
}
