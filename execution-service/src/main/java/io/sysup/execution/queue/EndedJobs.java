package io.sysup.execution.queue;

import io.sysup.contracts.apt.AptAnalysis;
import io.sysup.contracts.apt.RepositoryProblem;
import io.sysup.contracts.error.Failure;
import io.sysup.contracts.job.JobRequested;
import io.sysup.contracts.job.Requester;
import io.sysup.execution.action.ActionManifest.FollowUp;
import io.sysup.execution.action.ActionResult;
import io.sysup.execution.action.ActionResult.Observation;
import io.sysup.execution.action.Actions;
import io.sysup.execution.artifact.LogArtifacts;
import io.sysup.execution.history.Executions;
import io.sysup.execution.job.Job;
import io.sysup.execution.job.JobEvents;
import io.sysup.execution.job.JobRequests;
import io.sysup.execution.job.Jobs;
import io.sysup.execution.packages.InstalledPackages;
import io.sysup.execution.packages.PackageRows;
import io.sysup.execution.packages.PlannedPackages;
import io.sysup.execution.packages.StoredPlan;
import io.sysup.execution.snapshot.Snapshots;
import io.sysup.kit.db.Tx;
import io.sysup.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Stores everything that jobs brought, in the transaction of their end. */
@ApplicationScoped
public class EndedJobs {
    private final Jobs jobs;
    private final JobEvents events;
    private final LogArtifacts artifacts;
    private final Executions executions;
    private final Snapshots snapshots;
    private final PlannedPackages plans;
    private final PackageRows packages;
    private final InstalledPackages installed;
    private final Actions actions;
    private final JobRequests requests;

    public EndedJobs(
            Jobs jobs,
            JobEvents events,
            LogArtifacts artifacts,
            Executions executions,
            Snapshots snapshots,
            PlannedPackages plans,
            PackageRows packages,
            InstalledPackages installed,
            Actions actions,
            JobRequests requests) {
        this.jobs = jobs;
        this.events = events;
        this.artifacts = artifacts;
        this.executions = executions;
        this.snapshots = snapshots;
        this.plans = plans;
        this.packages = packages;
        this.installed = installed;
        this.actions = actions;
        this.requests = requests;
    }

    /** Tells of each whether it is stored: not so when its lease is gone. */
    List<Boolean> keep(Tx tx, List<EndedJob> ended) {
        Map<UUID, EndedJob> byId =
                ended.stream().collect(Collectors.toMap(one -> one.job().id(), one -> one));
        List<Kept> kept =
                jobs.finish(tx, ended.stream().map(EndedJob::end).toList()).stream()
                        .map(job ->
                                new Kept(
                                        Ids.next(),
                                        job,
                                        Objects.requireNonNull(byId.get(job.id()))))
                        .toList();
        Set<UUID> stored = kept.stream().map(one -> one.job().id()).collect(Collectors.toSet());
        artifacts.insert(tx, kept.stream().map(Kept::log).toList());
        executions.insert(tx, kept.stream().map(Kept::execution).toList());
        Map<UUID, StoredPlan> lastPlans = plans.last(tx, analysed(kept));
        kept.forEach(one -> keepResult(tx, one, lastPlans.get(one.job().machineId())));
        events.tell(tx, kept.stream().map(Kept::move).toList());
        events.changed(tx, jobs.nextSteps(tx, List.copyOf(stored)));
        kept.forEach(one -> lookAgain(tx, one));
        return ended.stream().map(one -> stored.contains(one.job().id())).toList();
    }

    private static List<UUID> analysed(List<Kept> kept) {
        return kept.stream()
                .filter(one -> PlannedPackages.isIn(one.observation()))
                .map(one -> one.job().machineId())
                .toList();
    }

    private void keepResult(Tx tx, Kept one, @Nullable StoredPlan lastPlan) {
        Job job = one.job();
        ActionResult result = one.ended().ending().result();
        Observation observation = one.observation();
        UUID id = result != null && observation != null ? Ids.next() : null;
        if (result != null && observation != null && id != null) {
            StoredPlan plan =
                    PlannedPackages.isIn(observation)
                            ? plans.find(id, observation, lastPlan)
                            : null;
            snapshots.insert(
                    tx,
                    id,
                    job,
                    result,
                    one.id(),
                    one.ended().log().id(),
                    plan,
                    one.ended().packages());
            if (plan != null && plan.snapshot().equals(id)) {
                plans.insert(tx, id, job.machineId(), observation);
            }
        }
        UUID set = one.ended().packages();
        if (set != null) {
            installed.seen(
                    tx,
                    job.machineId(),
                    set,
                    job.id(),
                    Objects.requireNonNullElse(job.finishedAt(), job.updatedAt()));
        }
        if (result != null && !result.changes().isEmpty()) {
            packages.applied(tx, one.id(), job.machineId(), result.changes());
        }
        List<RepositoryProblem> problems = problems(result);
        packages.problems(tx, one.id(), job.machineId(), id, problems);
        if (job.error() != null && problems.stream().noneMatch(each -> isTold(each, job.error()))) {
            packages.error(tx, one.id(), job.machineId(), job.error());
        }
    }

    private static List<RepositoryProblem> problems(@Nullable ActionResult result) {
        return result != null && result.payload() instanceof AptAnalysis analysis
                ? analysis.lists().problems()
                : List.of();
    }

    /** The failure of an analysis is mostly that of one of its repositories. */
    private static boolean isTold(RepositoryProblem problem, Failure failure) {
        return problem.kind().equals(failure.kind());
    }

    /** What was known of the machine is old now; this also holds when the work failed half-way. */
    private void lookAgain(Tx tx, Kept one) {
        Job done = one.job();
        if (one.ended().ending().result() == null || done.payload().dryRun()) {
            return;
        }
        FollowUp next =
                actions.find(done.action())
                        .map(action -> action.manifest().followUp())
                        .orElse(null);
        if (next != null) {
            requests.add(
                    tx,
                    new JobRequested(
                            next.action(),
                            done.machineId(),
                            done.machine(),
                            next.params(),
                            false,
                            done.priority(),
                            null,
                            "after:" + done.id(),
                            new Requester(Requester.SYSTEM, "execution"),
                            null,
                            null));
        }
    }

    /**
     * @param id of its execution
     * @param job as it is stored now
     */
    private record Kept(UUID id, Job job, EndedJob ended) {
        @Nullable Observation observation() {
            ActionResult result = ended.ending().result();
            return result == null ? null : result.observation();
        }

        LogArtifacts.OfJob log() {
            return new LogArtifacts.OfJob(job, ended.log());
        }

        Executions.OfJob execution() {
            return new Executions.OfJob(
                    id, job, ended.ending().result(), ended.log().id(), ended.contact());
        }

        JobEvents.Move move() {
            ActionResult result = ended.ending().result();
            return new JobEvents.Move(
                    job,
                    ended.contact(),
                    result == null ? Map.of() : result.summary(),
                    ended.messages());
        }
    }
}
