package io.sysup.execution.queue;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.contracts.machine.MachineConnection;
import io.sysup.execution.action.Action;
import io.sysup.execution.action.ActionContext;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.Actions;
import io.sysup.execution.action.MutatingAction;
import io.sysup.execution.detached.LeaseGone;
import io.sysup.execution.detached.NotBegun;
import io.sysup.execution.detached.RemoteHandle;
import io.sysup.execution.job.Job;
import io.sysup.execution.job.JobState;
import io.sysup.execution.job.Jobs;
import io.sysup.execution.log.ContinuedLog;
import io.sysup.execution.log.JobLog;
import io.sysup.execution.log.JobLogs;
import io.sysup.execution.shell.LineSink;
import io.sysup.execution.shell.OutputStreamKind;
import io.sysup.execution.shell.Shell;
import io.sysup.execution.shell.ShellException;
import io.sysup.execution.shell.Shells;
import io.sysup.kit.problem.DatabaseAway;
import io.sysup.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Runs one claimed job from the first connection to the kept result. */
@ApplicationScoped
public class JobRunner {
    private static final Logger LOGGER = Logger.getLogger(JobRunner.class);

    private final Actions actions;
    private final MachineLogins logins;
    private final JobKnowledge knowledge;
    private final LockWaits lockWaits;
    private final Shells shells;
    private final JobShells jobShells;
    private final JobLogs logs;
    private final JobCompletion completion;
    private final Jobs jobs;
    private final InstantSource clock;

    public JobRunner(
            InstantSource clock,
            Jobs jobs,
            Actions actions,
            MachineLogins logins,
            JobKnowledge knowledge,
            LockWaits lockWaits,
            Shells shells,
            JobShells jobShells,
            JobLogs logs,
            JobCompletion completion) {
        this.clock = clock;
        this.jobs = jobs;
        this.actions = actions;
        this.logins = logins;
        this.knowledge = knowledge;
        this.lockWaits = lockWaits;
        this.shells = shells;
        this.jobShells = jobShells;
        this.logs = logs;
        this.completion = completion;
    }

    void run(RunningJob running) {
        Job job = running.job();
        try (JobLog log = logs.open(job)) {
            Attempt attempt = attempt(running, log);
            Ending ending = Ending.of(attempt.outcome());
            if (ending.state() == JobState.ERROR && ending.failure() != null) {
                log.line(OutputStreamKind.SYSTEM, "failed: " + ending.failure().message());
            }
            log.end();
            completion.complete(job, log.redacted(attempt.outcome()), attempt.contact());
        } catch (LeaseGone e) {
            LOGGER.warnf("Job %s is another worker's by now.", job.id());
        } catch (OutcomeUnknown e) {
            completion.lose(job, e.failure());
        } catch (RuntimeException e) {
            // The lease runs out and the job is found again; nothing else may be written about it
            // here.
            if (DatabaseAway.causes(e)) {
                LOGGER.warnf(
                        "The database is away while job %s runs: %s", job.id(), e.getMessage());
            } else {
                LOGGER.errorf(e, "Job %s could not be brought to its end", job.id());
            }
        }
    }

    private Attempt attempt(RunningJob running, JobLog log) {
        Job job = running.job();
        Action action = actions.find(job.action()).orElseThrow();
        MachineConnection machine;
        try {
            machine = logins.of(running, log);
        } catch (ProblemException e) {
            var problem = e.problem();
            Failure failure =
                    Failure.of(problem.kind(), problem.detail(), problem.remedy())
                            .atStep("prepare");
            if (job.handle() != null) {
                throw unknown(log, failure);
            }
            return new Attempt(EarlyEnd.ofLook(failure, running), null);
        }
        log.hide(secretsOf(machine));
        if (machine.disabled() && job.handle() == null) {
            return Attempt.notTried(
                    Failure.of(
                            ErrorKind.MACHINE_DISABLED,
                            machine.name() + " is disabled.",
                            "Enable the machine first."));
        }
        if (job.handle() == null && action instanceof MutatingAction && !job.payload().dryRun()) {
            Optional<Failure> missing = MissingRights.of(machine, job.action());
            if (missing.isPresent()) {
                return Attempt.notTried(missing.get());
            }
        }
        return onMachine(running, action, machine, log);
    }

    private Attempt onMachine(
            RunningJob running, Action action, MachineConnection machine, JobLog log) {
        Job job = running.job();
        log.line(
                OutputStreamKind.SYSTEM,
                job.action()
                        + (job.payload().dryRun() ? " (dry run)" : "")
                        + (job.handle() == null ? " on " : " goes on, on ")
                        + machine.username()
                        + "@"
                        + machine.hostname()
                        + ":"
                        + machine.port()
                        + way(machine));
        JobRun run =
                new JobRun(
                        job,
                        jobs,
                        log,
                        () -> jobShells.again(running, machine, log),
                        () -> jobShells.anotherLogin(running, machine),
                        clock.instant());
        RunStopper stopper = new RunStopper(shells, machine, running, run, log);
        try (Shell shell = jobShells.open(running, machine, action.manifest().freshLogin(), log)) {
            if (actions.repeatable(job.action(), job.payload().dryRun())) {
                running.letGoWith(shell::abort);
                running.stopWith(shell::abort);
            } else if (action instanceof MutatingAction) {
                running.letGoWith(shell::abort);
                running.stopWith(stopper::start);
            }
            var context =
                    new ActionContext(
                            job.payload().params(),
                            job.payload().dryRun(),
                            Duration.ofSeconds(job.timeoutSeconds()),
                            shell,
                            lockWaits.watch(job, continued(job, log)),
                            running::cancelRequested,
                            run,
                            knowledge.of(job, log, machine.excludes()));
            ActionOutcome outcome =
                    running.cancelRequested() && job.handle() == null
                            ? ActionOutcome.Cancelled.beforeAnyChange()
                            : new ActionRun(context).of(action);
            return new Attempt(EarlyEnd.told(outcome, running, stopper), true);
        } catch (LeaseGone e) {
            throw e;
        } catch (NotBegun e) {
            return new Attempt(failed(e.failure()), true);
        } catch (ShellException e) {
            if (run.mayHaveBegun(e.failure().kind())) {
                throw unknown(log, e.failure());
            }
            return new Attempt(EarlyEnd.ofLook(e.failure(), running), e.contact());
        } catch (RuntimeException e) {
            if (DatabaseAway.causes(e)) {
                throw e;
            }
            LOGGER.errorf(e, "Job %s (%s) failed unexpectedly", job.id(), job.action());
            Failure failure =
                    Failure.of(
                            ErrorKind.INTERNAL,
                            "Something went wrong here while "
                                    + job.action()
                                    + " ran; the log of the service tells more.",
                            null);
            if (run.mayHaveBegun(failure.kind())) {
                throw unknown(log, failure);
            }
            return new Attempt(failed(failure), true);
        }
    }

    private static OutcomeUnknown unknown(JobLog log, Failure failure) {
        log.line(OutputStreamKind.SYSTEM, "lost: " + failure.message());
        log.flush();
        return new OutcomeUnknown(log.redacted(failure));
    }

    private LineSink continued(Job job, JobLog log) {
        RemoteHandle handle = job.handle();
        return handle == null
                ? log
                : new ContinuedLog(log, logs.storedAfter(job.id(), handle.logSeq()));
    }

    private static ActionOutcome failed(Failure failure) {
        return new ActionOutcome.Failed(Optional.empty(), failure);
    }

    private static String way(MachineConnection machine) {
        return machine.jump() == null
                ? ""
                : " through " + machine.jump().name() + way(machine.jump());
    }

    /** Of the machine and of those on the way to it. */
    private static List<String> secretsOf(MachineConnection machine) {
        return Stream.iterate(machine, Objects::nonNull, MachineConnection::jump)
                .flatMap(each ->
                        Stream.of(
                                each.password(),
                                each.sudoPassword(),
                                each.passphrase(),
                                each.privateKey()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Something was begun on the machine, and what became of it cannot be seen now. */
    private static final class OutcomeUnknown extends RuntimeException {
        private final transient Failure failure;

        OutcomeUnknown(Failure failure) {
            super(failure.message());
            this.failure = failure;
        }

        Failure failure() {
            return failure;
        }
    }

    /**
     * @param contact true when the machine answered, false when it did not, null when it was not
     *     asked
     */
    private record Attempt(ActionOutcome outcome, @Nullable Boolean contact) {
        static Attempt notTried(Failure failure) {
            return new Attempt(failed(failure), null);
        }
    }
}
