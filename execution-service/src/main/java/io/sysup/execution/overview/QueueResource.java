package io.sysup.execution.overview;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.bulk.BulkJobs;
import io.sysup.execution.pause.Pause;
import io.sysup.execution.pause.PauseScope;
import io.sysup.execution.pause.Pauses;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The queue over HTTP. */
@Path("/api/v1/queue")
@RunOnVirtualThread
public class QueueResource {
    private final ExecutionDatabase database;
    private final Overviews overviews;
    private final Throughput throughput;
    private final Pauses pauses;
    private final BulkJobs jobs;
    private final SecurityIdentity caller;

    public QueueResource(
            ExecutionDatabase database,
            Overviews overviews,
            Throughput throughput,
            Pauses pauses,
            BulkJobs jobs,
            SecurityIdentity caller) {
        this.database = database;
        this.overviews = overviews;
        this.throughput = throughput;
        this.pauses = pauses;
        this.jobs = jobs;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Scope.CAN_READ)
    @Operation(
            operationId = "getQueue",
            summary = "What waits and runs, what holds it back, what came to its end lately")
    public QueueOverview get() {
        return overviews.now();
    }

    @GET
    @Path("throughput")
    @RolesAllowed(Scope.CAN_READ)
    @Operation(
            operationId = "getThroughput",
            summary = "How many jobs came to their end, over time")
    public Throughput.Bars throughput(
            @QueryParam("span")
                    @DefaultValue("hour")
                    @Pattern(regexp = "hour|day|week", message = "must be hour, day or week")
                    String span) {
        return throughput.over(Throughput.Span.valueOf(span.toUpperCase(Locale.ROOT)));
    }

    @POST
    @Path("stop")
    @RolesAllowed(Scope.CAN_OPERATE)
    @Operation(
            operationId = "stopQueue",
            summary =
                    "Emergency stop: pause everything, and ask all running jobs to stop at their next safe point")
    public Stopped stop(@Valid @NotNull(message = "must not be empty") StopWish wish) {
        String actor = caller.getPrincipal().getName();
        String reason = Objects.requireNonNullElse(wish.reason(), "").strip();
        return database.transaction(tx -> {
            Pause pause = pauses.put(tx, PauseScope.ALL, "", reason, actor);
            return new Stopped(pause, jobs.cancelRunning(tx, actor));
        });
    }

    public record StopWish(
            @Nullable @Size(max = 500, message = "must have at most 500 characters")
                    String reason) {}

    /**
     * @param askedToStop running jobs that were asked to stop
     */
    public record Stopped(Pause pause, int askedToStop) {}
}
