package io.sysup.execution.actions.reboot;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.action.Acted;
import io.sysup.execution.action.ActionContext;
import io.sysup.execution.action.ActionManifest;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.MutatingAction;
import io.sysup.execution.action.Probed;
import io.sysup.execution.action.Verdict;
import io.sysup.execution.actions.sections.DetachedSections;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.ScriptCall;
import io.sysup.execution.actions.sections.ScriptRun;
import io.sysup.execution.actions.sections.Sections;
import io.sysup.execution.actions.sections.TargetScript;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Restarts a machine and proves it. The run on the machine ends when it has given the order; what
 * follows is watched from here.
 */
@ApplicationScoped
public class Reboot implements MutatingAction<Sections> {
    private static final ActionManifest MANIFEST =
            new ActionManifest(
                    "machine.reboot",
                    "Restart",
                    "Restarts the machine unless it is in use, waits until it is back, and proves a new start with the newest kernel, no newly failed unit and no missing container.",
                    "high",
                    false,
                    "reboot",
                    false,
                    RebootParams.SCHEMA,
                    new ActionManifest.FollowUp("machine.probe", Map.of()),
                    Duration.ofMinutes(45));

    private static final Duration LOOK_LIMIT = Duration.ofMinutes(2);

    @Override
    public ActionManifest manifest() {
        return MANIFEST;
    }

    @Override
    public Probed probe(ActionContext context) {
        RebootParams params = RebootParams.of(context.params());
        try {
            Restart found =
                    Restart.of(
                            new ScriptRun(context)
                                    .run(call(params.arguments(true)).within(LOOK_LIMIT)));
            RebootProof proof = new RebootProof(found.before(), found.inUse());
            if (params.onlyIfNeeded() && !found.before().need().required()) {
                return new Probed.Decided(proof.notRestarted());
            }
            if (found.refusal().isPresent()) {
                return new Probed.Decided(
                        new ActionOutcome.Failed(Optional.empty(), found.refusal().get()));
            }
            return context.dryRun()
                    ? new Probed.Decided(proof.notRestarted())
                    : new Probed.Wanted(params.arguments(false));
        } catch (OutputUnparsable e) {
            return new Probed.Decided(unparsable(e));
        }
    }

    @Override
    public Acted<Sections> act(ActionContext context, List<String> arguments) {
        DetachedSections run = new ScriptRun(context).runDetached(call(arguments));
        boolean told = run.sections().closed("restart").isPresent();
        if (run.cutOff() && !told) {
            return new Acted.CutOff<>(run.sections());
        }
        try {
            Restart restart = Restart.of(run.sections());
            if (restart.refusal().isPresent()) {
                return new Acted.Ended<>(
                        new ActionOutcome.Failed(Optional.empty(), restart.refusal().get()));
            }
            var watch =
                    new RestartWatch(
                            context, restart.before(), RebootParams.of(context.params()).limit());
            return new Acted.Ended<>(
                    new RebootProof(restart.before(), restart.inUse()).outcome(watch.watch()));
        } catch (OutputUnparsable e) {
            return new Acted.Ended<>(unparsable(e));
        }
    }

    /**
     * The run ended before it gave the order; whether something else restarted the machine shows.
     */
    @Override
    public Verdict verify(ActionContext context, Sections said) {
        try {
            BootState before = BootState.of(said);
            BootState now = RestartWatch.state(context);
            if (!now.isAnotherStartThan(before)) {
                return new Verdict.SafeToRetry(
                        Optional.empty(),
                        Failure.of(
                                        ErrorKind.INTERRUPTED,
                                        "The run ended before it told the machine to restart.",
                                        null)
                                .atStep("restart"));
            }
            var seen = new RestartWatch.Seen(now, null, 0);
            return switch (new RebootProof(before, List.of()).outcome(seen)) {
                case ActionOutcome.Ok(var result) -> new Verdict.Done(result);
                case ActionOutcome.Failed(var result, var failure) ->
                        new Verdict.HalfDone(result, failure);
                default -> throw new IllegalStateException();
            };
        } catch (OutputUnparsable e) {
            return new Verdict.HalfDone(
                    Optional.empty(),
                    Failure.of(
                                    ErrorKind.REBOOT_UNVERIFIED,
                                    "The run was cut off before it noted how the machine was, so nothing is proved.",
                                    "Check the machine, and restart it again if need be.")
                            .atStep("verify"));
        }
    }

    private static ScriptCall call(List<String> arguments) {
        return new ScriptCall(TargetScript.REBOOT, arguments, true);
    }

    private static ActionOutcome unparsable(OutputUnparsable e) {
        return new ActionOutcome.Failed(Optional.empty(), e.failure());
    }
}
