package io.sysup.execution.job;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.job.Requester;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.page.Cursor;
import io.sysup.kit.page.Page;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.security.Rights;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Jobs over HTTP. */
@Path("/api/v1/jobs")
@RunOnVirtualThread
public class JobResource {
    private static final int LONGEST_WAIT_SECONDS = 25;
    private static final String ALL = "all";
    private static final String ANY = "any";

    private final Jobs jobs;
    private final JobRequests requests;
    private final JobNews news;
    private final SecurityIdentity caller;

    public JobResource(Jobs jobs, JobRequests requests, JobNews news, SecurityIdentity caller) {
        this.jobs = jobs;
        this.requests = requests;
        this.news = news;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Scope.CAN_OPERATE, Scope.GRANTED_RUN})
    @Operation(operationId = "createJobs", summary = "Run an action on the selected machines")
    public Response create(
            @Valid @NotNull(message = "must not be empty") NewJobs wish,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        String subject = caller.getPrincipal().getName();
        String key =
                "rest:" + subject + ":" + (idempotencyKey == null ? Ids.next() : idempotencyKey);
        JobRequests.Ordered ordered =
                requests.add(wish, new Requester(Requester.USER, subject), key, Rights.of(caller));
        return Response.accepted(
                        new JobList(
                                ordered.jobs().stream().map(JobView::of).toList(),
                                ordered.leftOut()))
                .build();
    }

    @GET
    @RolesAllowed(Scope.CAN_READ)
    @Operation(
            operationId = "listJobs",
            summary =
                    "Jobs, newest first, of a state or an action or of several with commas between; with ids also their results, and wait=25 holds until they are final, with until=any until one of them is")
    public Page<JobView> list(
            @QueryParam("machineId") @Nullable UUID machineId,
            @QueryParam("state") @Nullable String state,
            @QueryParam("action") @Nullable String actions,
            @BeanParam EndedFilter ended,
            @QueryParam("ids") @Nullable String ids,
            @QueryParam("wait") @Nullable Integer wait,
            @QueryParam("until") @DefaultValue(ALL) String until,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        if (ids != null) {
            return new Page<>(chosen(ids, wait, until), null, null);
        }
        int rows = Page.limit(limit);
        Cursor from = Cursor.decode(cursor, 1);
        List<String> states = state == null ? null : List.of(state.split(","));
        List<String> kinds = actions == null ? null : List.of(actions.split(","));
        List<Job> found =
                jobs.list(
                        new JobFilter(machineId, states, kinds, ended),
                        from == null ? null : from.id(0),
                        rows + 1);
        return Page.of(
                found.stream().map(JobView::of).toList(), rows, job -> Cursor.at(job.id()), null);
    }

    private List<JobView> chosen(String ids, @Nullable Integer wait, String until) {
        List<UUID> wanted =
                Arrays.stream(ids.split(","))
                        .limit(Page.MAX_LIMIT)
                        .map(JobResource::id)
                        .distinct()
                        .toList();
        if (!until.equals(ALL) && !until.equals(ANY)) {
            throw ProblemException.invalidField(
                    ErrorKind.VALIDATION, "until", "must be all or any");
        }
        if (wait != null && wait > 0) {
            int enough = until.equals(ALL) ? wanted.size() : 1;
            news.awaitEnds(wanted, enough, hold(wait), () -> jobs.open(wanted));
        }
        return jobs.findAll(wanted).stream().map(JobView::of).toList();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text.trim());
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalidField(
                    ErrorKind.VALIDATION, "ids", "must be a comma-separated list of job ids");
        }
    }

    private static Duration hold(int seconds) {
        return Duration.ofSeconds(Math.min(seconds, LONGEST_WAIT_SECONDS));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Scope.CAN_READ)
    @Operation(operationId = "getJob", summary = "One job; wait=25 holds until it is final")
    public JobView get(@PathParam("id") UUID id, @QueryParam("wait") @Nullable Integer wait) {
        Job job = require(id);
        if (wait == null || wait <= 0 || job.state().isFinal()) {
            return JobView.of(job);
        }
        return JobView.of(
                news.awaitJob(id, hold(wait), () -> require(id), found -> found.state().isFinal()));
    }

    @POST
    @Path("{id}/cancel")
    @RolesAllowed({Scope.CAN_OPERATE, Scope.GRANTED_RUN})
    @Operation(
            operationId = "cancelJob",
            summary =
                    "Cancel a waiting job, ask a running one to stop; force=true (for administrators) ends it even while dpkg changes packages")
    public JobView cancel(
            @PathParam("id") UUID id, @QueryParam("force") @DefaultValue("false") boolean force) {
        require(id);
        if (force && !caller.hasRole(Scope.CAN_ADMINISTER)) {
            throw ProblemException.forbidden(
                    "Only an administrator may end a job by force.",
                    "Without force it stops as soon as that does no harm.");
        }
        return JobView.of(
                requests.cancel(id, caller.getPrincipal().getName(), force, Rights.of(caller)));
    }

    private Job require(UUID id) {
        return jobs.find(id).orElseThrow(() -> ProblemException.notFound("The job " + id));
    }

    /**
     * Jobs made by one request.
     *
     * @param leftOut names of selected machines that have no package manager for what was asked
     */
    public record JobList(List<JobView> jobs, List<String> leftOut) {}
}
