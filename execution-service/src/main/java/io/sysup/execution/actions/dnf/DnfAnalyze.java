package io.sysup.execution.actions.dnf;

import io.sysup.execution.action.ActionContext;
import io.sysup.execution.action.ActionManifest;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.ReadingAction;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.ScriptCall;
import io.sysup.execution.actions.sections.ScriptRun;
import io.sysup.execution.actions.sections.TargetScript;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Asks the repositories what they offer and tells what an upgrade would do. */
@ApplicationScoped
public class DnfAnalyze implements ReadingAction {
    private static final int DEFAULT_LOCK_TIMEOUT = 60;
    private static final int DEFAULT_LISTS_TIMEOUT = 300;
    private static final ActionManifest MANIFEST =
            new ActionManifest(
                    "dnf.analyze",
                    "Analyze updates (dnf)",
                    "Asks the repositories of a machine with dnf what they offer and shows what an upgrade would change.",
                    "low",
                    true,
                    "apt",
                    false,
                    """
                    {"type":"object","additionalProperties":false,"properties":{
                      "refresh":{"type":"boolean","default":true,"description":"ask the repositories first"},
                      "lockTimeoutSeconds":{"type":"integer","minimum":0,"maximum":3600,"default":60,
                        "description":"how long to wait for another dnf or rpm"},
                      "listsTimeoutSeconds":{"type":"integer","minimum":1,"maximum":3600,"default":300,
                        "description":"how long asking the repositories may take"}}}
                    """,
                    null,
                    Duration.ofMinutes(10));

    @Override
    public ActionManifest manifest() {
        return MANIFEST;
    }

    @Override
    public ActionOutcome run(ActionContext context) {
        boolean refresh = (Boolean) context.params().getOrDefault("refresh", true);
        ScriptRun run = new ScriptRun(context);
        try {
            return AnalyzeOutput.parse(
                    run.run(
                            new ScriptCall(
                                    TargetScript.DNF_ANALYZE,
                                    List.of(
                                            refresh ? "yes" : "no",
                                            seconds(
                                                    context,
                                                    "lockTimeoutSeconds",
                                                    DEFAULT_LOCK_TIMEOUT),
                                            seconds(
                                                    context,
                                                    "listsTimeoutSeconds",
                                                    DEFAULT_LISTS_TIMEOUT)),
                                    true)),
                    new RuledPlan(
                            run::run,
                            context.known().excludes(),
                            (Integer)
                                    context.params()
                                            .getOrDefault(
                                                    "lockTimeoutSeconds", DEFAULT_LOCK_TIMEOUT)));
        } catch (OutputUnparsable e) {
            return new ActionOutcome.Failed(Optional.empty(), e.failure());
        }
    }

    private static String seconds(ActionContext context, String name, int otherwise) {
        return String.valueOf(context.params().getOrDefault(name, otherwise));
    }
}
