package io.sysup.execution.job;

import io.sysup.contracts.access.Right;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.job.JobRequested;
import io.sysup.contracts.job.Requester;
import io.sysup.contracts.machine.MachineSelection;
import io.sysup.contracts.machine.SelectedMachines;
import io.sysup.contracts.machine.SelectedMachines.Selected;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.action.Action;
import io.sysup.execution.action.ActionManifest;
import io.sysup.execution.action.Actions;
import io.sysup.execution.action.PackageFamily;
import io.sysup.execution.action.ParameterCheck;
import io.sysup.execution.blackout.Blackouts;
import io.sysup.execution.machine.Machines;
import io.sysup.kit.db.Tx;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.problem.Problem.FieldError;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.security.Rights;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns wishes into stored jobs, whether they come over REST or as messages. */
@ApplicationScoped
public class JobRequests {
    /** A request for more machines than these takes turns with the other wishes of its person. */
    private static final int A_FEW = 10;

    private final ExecutionDatabase database;
    private final Jobs jobs;
    private final JobEvents events;
    private final Actions actions;
    private final ParameterCheck parameters;
    private final Enqueue enqueue;
    private final Machines inventory;
    private final JobReach reach;
    private final Blackouts blackouts;

    public JobRequests(
            ExecutionDatabase database,
            Jobs jobs,
            JobEvents events,
            Actions actions,
            ParameterCheck parameters,
            Enqueue enqueue,
            Machines inventory,
            JobReach reach,
            Blackouts blackouts) {
        this.database = database;
        this.jobs = jobs;
        this.events = events;
        this.actions = actions;
        this.parameters = parameters;
        this.enqueue = enqueue;
        this.inventory = inventory;
        this.reach = reach;
        this.blackouts = blackouts;
    }

    /**
     * Checks everything before anything is stored: action, parameters, machines.
     *
     * @param key makes a repeated request return the jobs of the first one
     * @param rights of the requester: one machine that they do not reach refuses the whole
     */
    public Ordered add(NewJobs wish, Requester requester, String key, Rights rights) {
        Map<PackageFamily, List<CheckedStep>> steps = checked(wish);
        List<CheckedStep> all = steps.values().stream().flatMap(List::stream).toList();
        List<String> within = rights.within(riskiest(all));
        Crews crews = Crews.of(wish, select(wish, within).machines());
        List<Selected> machines = crews.all();
        heedBlackouts(wish, all, machines, rights);
        String share = machines.size() <= A_FEW ? "by:" + requester.id() : "request:" + key;
        List<NewJob> wanted = new ArrayList<>();
        crews.machines()
                .forEach((its, some) ->
                        wanted.addAll(
                                jobs(
                                        wish,
                                        Objects.requireNonNull(steps.get(its)),
                                        some,
                                        requester,
                                        key,
                                        share)));
        return new Ordered(enqueue.add(new Enqueue.Request(machines, wanted)), crews.leftOut());
    }

    /** The steps as each package manager does them: the same ones, but for shared words. */
    private Map<PackageFamily, List<CheckedStep>> checked(NewJobs wish) {
        Map<PackageFamily, List<CheckedStep>> steps = new EnumMap<>(PackageFamily.class);
        for (PackageFamily its : PackageFamily.values()) {
            steps.put(its, wish.steps().stream().map(step -> checked(step, its)).toList());
        }
        return steps;
    }

    private static List<NewJob> jobs(
            NewJobs wish,
            List<CheckedStep> steps,
            List<Selected> machines,
            Requester requester,
            String key,
            String share) {
        List<NewJob> wanted = new ArrayList<>();
        Map<UUID, UUID> before = new HashMap<>();
        for (int step = 0; step < steps.size(); step++) {
            CheckedStep checked = steps.get(step);
            String stepKey = step == 0 ? key : key + ":then-" + step;
            JobTiming timing = step == 0 ? wish.timing() : wish.timing().withoutDelay();
            requests(wish, checked, machines, requester, stepKey)
                    .forEach(one -> {
                        UUID id = Ids.next();
                        UUID after = before.put(one.machineId(), id);
                        wanted.add(new NewJob(id, one, checked.manifest(), timing, share, after));
                    });
        }
        return wanted;
    }

    /** Looking is always allowed, and so is to rehearse. */
    private void heedBlackouts(
            NewJobs wish, List<CheckedStep> steps, List<Selected> machines, Rights rights) {
        boolean changes =
                !wish.dryRun() && !steps.stream().allMatch(step -> step.manifest().readOnly());
        if (changes && wish.ignoreBlackout() && !rights.everywhere()) {
            throw ProblemException.forbidden(
                    "Only the role operator may ignore blackouts.",
                    "Wait for the end of the blackout, or ask somebody with that role.");
        }
        if (changes && !wish.ignoreBlackout()) {
            blackouts.requireNone(machines);
        }
    }

    private static Right riskiest(List<CheckedStep> steps) {
        return Actions.riskiest(steps.stream().map(CheckedStep::manifest));
    }

    private CheckedStep checked(NewJobs.Step step, PackageFamily its) {
        Action action = actions.require(its.action(step.action()));
        Map<String, Object> params = Objects.requireNonNullElse(step.params(), Map.of());
        parameters.check(action.manifest(), params);
        return new CheckedStep(action.manifest(), params, step.timeoutSeconds());
    }

    private static List<JobRequested> requests(
            NewJobs wish,
            CheckedStep step,
            List<Selected> machines,
            Requester requester,
            String key) {
        return machines.stream()
                .map(machine ->
                        new JobRequested(
                                step.manifest().name(),
                                machine.id(),
                                machine.name(),
                                step.params(),
                                wish.dryRun(),
                                Objects.requireNonNullElse(wish.priority(), 0),
                                step.timeoutSeconds(),
                                key + ":" + machine.id(),
                                requester,
                                null,
                                null,
                                wish.ignoreBlackout() ? true : null))
                .toList();
    }

    /**
     * @param leftOut names of machines on which the wish means nothing
     */
    public record Ordered(List<Job> jobs, List<String> leftOut) {}

    private record CheckedStep(
            ActionManifest manifest,
            Map<String, Object> params,
            @Nullable Integer timeoutSeconds) {}

    private SelectedMachines select(NewJobs wish, @Nullable List<String> within) {
        if ((wish.on() == null) == (wish.machineIds() == null)) {
            throw ProblemException.invalid(
                    List.of(new FieldError("on", "or machineIds must be given, not both")));
        }
        SelectedMachines selected =
                inventory.select(new MachineSelection(wish.on(), wish.machineIds(), within));
        if (selected.machines().isEmpty()) {
            throw new ProblemException(
                    409,
                    ErrorKind.MACHINE_DISABLED,
                    "No job may start on " + String.join(", ", selected.disabled()) + ": disabled.",
                    "Enable the machine first.",
                    List.of());
        }
        return selected;
    }

    public void add(Tx tx, JobRequested request) {
        add(tx, Ids.next(), request);
    }

    /**
     * A wish that came as a message; wrong ones are told apart from broken ones by the dead
     * letters.
     *
     * @param id of the job, and of the message: one that comes again after the database forgot it
     *     is the same job, whose run on the machine is found instead of begun
     */
    public void add(Tx tx, UUID id, JobRequested request) {
        Action action = actions.require(request.action());
        parameters.check(action.manifest(), request.params());
        String share =
                request.scheduleId() == null
                        ? "by:" + request.requestedBy().id()
                        : "schedule:" + request.scheduleId();
        enqueue.add(
                tx, new NewJob(id, request, action.manifest(), JobTiming.ONCE_NOW, share, null));
    }

    /** Withdraws a wish as far as that is still possible; returns the job as it is then. */
    public Job cancel(UUID id, String actor, boolean byForce, Rights rights) {
        jobs.find(id)
                .ifPresent(job ->
                        reach.require(rights, Set.of(job.action()), Set.of(job.machineId())));
        return database.transaction(tx -> {
            jobs.cancel(tx, id, actor, byForce);
            Job job = jobs.require(tx, id);
            events.changed(tx, job);
            events.changed(tx, jobs.nextSteps(tx, List.of(id)));
            return job;
        });
    }
}
