package io.sysup.execution.actions.apt;

import io.sysup.execution.action.Acted;
import io.sysup.execution.action.ActionContext;
import io.sysup.execution.action.ActionManifest;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.Probed;
import io.sysup.execution.action.Verdict;
import io.sysup.execution.actions.sections.DetachedSections;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.ScriptCall;
import io.sysup.execution.actions.sections.ScriptRun;
import io.sysup.execution.actions.sections.Sections;
import io.sysup.execution.actions.sections.TargetScript;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The parts that are the same for each action that is one script, with a dry run of its own. */
final class DetachedChange {
    /** What is only looked at must not keep the machine as long as the change may take. */
    private static final Duration PLAN_LIMIT = Duration.ofMinutes(10);

    private static final Duration VERIFY_LIMIT = Duration.ofMinutes(5);

    private DetachedChange() {}

    /**
     * @param look the script as a dry run
     * @param change the script that changes the machine
     * @param read what the dry run said
     */
    static Probed probe(
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

    static Acted<Sections> act(
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

    /** Of a change that dpkg knows of. */
    static Verdict verify(ActionContext context, Function<Remains, Verdict> verdict) {
        List<String> run = List.of(context.runName());
        ScriptCall look = new ScriptCall(TargetScript.APT_VERIFY, run, true);
        return verify(context, look, left -> verdict.apply(new Remains(left)));
    }

    static Verdict verify(
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
