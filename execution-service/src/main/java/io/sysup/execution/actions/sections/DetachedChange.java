package io.sysup.execution.actions.sections;

import io.sysup.execution.action.Acted;
import io.sysup.execution.action.ActionContext;
import io.sysup.execution.action.ActionManifest;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.Probed;
import io.sysup.execution.action.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The parts that are the same for each action that is one script, with a dry run of its own. */
public final class DetachedChange {
    /** What is only looked at must not keep the machine as long as the change may take. */
    private static final Duration PLAN_LIMIT = Duration.ofMinutes(10);

    private static final Duration VERIFY_LIMIT = Duration.ofMinutes(5);

    private DetachedChange() {}

    /**
     * @param look the script as a dry run
     * @param change the script that changes the machine
     * @param read what the dry run said
     */
    public static Probed probe(
            ActionContext context,
            ActionManifest manifest,
            ScriptCall look,
            ScriptCall change,
            Function<Sections, ActionOutcome> read) {
        if (!context.dryRun()) {
            return new Probed.Wanted(change.arguments());
        }
        ScriptCall limited = look.within(PLAN_LIMIT);
        ScriptCall allowed = context.mayBecomeRoot(manifest) ? limited : limited.asLogin();
        return new Probed.Decided(read(new ScriptRun(context).run(allowed), read));
    }

    public static Acted<Sections> act(
            ActionContext context,
            TargetScript script,
            List<String> arguments,
            Function<Sections, ActionOutcome> read) {
        DetachedSections said =
                new ScriptRun(context).runDetached(new ScriptCall(script, arguments, true));
        return said.cutOff()
                ? new Acted.CutOff<>(said.sections())
                : new Acted.Ended<>(read(said.sections(), read));
    }

    public static Verdict verify(
            ActionContext context, ScriptCall look, Function<Sections, Verdict> verdict) {
        try {
            return verdict.apply(new ScriptRun(context).run(look.within(VERIFY_LIMIT)));
        } catch (OutputUnparsable e) {
            return new Verdict.HalfDone(Optional.empty(), e.failure());
        }
    }

    private static ActionOutcome read(Sections said, Function<Sections, ActionOutcome> read) {
        try {
            return read.apply(said);
        } catch (OutputUnparsable e) {
            return new ActionOutcome.Failed(Optional.empty(), e.failure());
        }
    }
}
