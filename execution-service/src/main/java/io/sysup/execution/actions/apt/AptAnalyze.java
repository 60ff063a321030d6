package io.sysup.execution.actions.apt;

import io.sysup.contracts.apt.AptAnalysis;
import io.sysup.contracts.apt.HoldReason;
import io.sysup.contracts.apt.ReleaseSupport;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.contracts.snapshot.SnapshotTaken;
import io.sysup.execution.action.ActionContext;
import io.sysup.execution.action.ActionManifest;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.ActionResult;
import io.sysup.execution.action.ReadingAction;
import io.sysup.execution.actions.clock.MachineClock;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.ScriptRun;
import io.sysup.execution.actions.sections.Sections;
import io.sysup.execution.shell.ShellException;
import io.sysup.kit.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Fetches the package lists and tells what upgrade and dist-upgrade would do. */
@ApplicationScoped
public class AptAnalyze implements ReadingAction {
    private static final int DEFAULT_LOCK_TIMEOUT = 60;
    private static final int DEFAULT_LISTS_TIMEOUT = 300;
    private static final ActionManifest MANIFEST =
            new ActionManifest(
                    "apt.analyze",
                    "Analyze updates",
                    "Updates the package lists and shows what upgrade and dist-upgrade would change.",
                    "low",
                    true,
                    "apt",
                    false,
                    """
                    {"type":"object","additionalProperties":false,"properties":{
                      "refresh":{"type":"boolean","default":true,"description":"fetch the package lists first; needs root"},
                      "lockTimeoutSeconds":{"type":"integer","minimum":0,"maximum":3600,"default":60,
                        "description":"how long to wait for another apt"},
                      "listsTimeoutSeconds":{"type":"integer","minimum":1,"maximum":3600,"default":300,
                        "description":"how long fetching the package lists may take"},
                      "automaticUpgradesMinutes":{"type":"integer","minimum":0,"maximum":1440,"default":5,
                        "description":"upgrades that the machine begins by itself within so many minutes are warned of"}}}
                    """,
                    null,
                    Duration.ofMinutes(10));

    private static final Failure NOT_REFRESHED =
            Failure.of(
                            ErrorKind.SUDO_NOT_PERMITTED,
                            "The package lists were not refreshed, because the login may not become root for that: the plans rest on the lists that are there.",
                            "Generate a sudoers file with the fewest rights by `sysup sudoers NAME`, run it on the machine, then `sysup run credential.test --on NAME`.")
                    .atStep("lists");

    private final InstantSource clock;

    public AptAnalyze(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public ActionManifest manifest() {
        return MANIFEST;
    }

    @Override
    public ActionOutcome run(ActionContext context) {
        boolean refresh = (Boolean) context.params().getOrDefault("refresh", true);
        int lockTimeout =
                (Integer) context.params().getOrDefault("lockTimeoutSeconds", DEFAULT_LOCK_TIMEOUT);
        int listsTimeout =
                (Integer)
                        context.params().getOrDefault("listsTimeoutSeconds", DEFAULT_LISTS_TIMEOUT);
        try {
            ScriptRun run = new ScriptRun(context);
            if (refresh && !context.mayBecomeRoot(MANIFEST)) {
                return withoutRoot(context, run, lockTimeout, listsTimeout);
            }
            var request = new AnalyzeRequest(refresh, lockTimeout, listsTimeout);
            try {
                return outcome(report(context, run, request));
            } catch (ShellException e) {
                if (!refresh || !e.failure().kind().equals(ErrorKind.SUDO_NOT_PERMITTED)) {
                    throw e;
                }
                return withoutRoot(context, run, lockTimeout, listsTimeout);
            }
        } catch (OutputUnparsable e) {
            return new ActionOutcome.Failed(Optional.empty(), e.failure());
        }
    }

    private static Duration soon(ActionContext context) {
        Object minutes = context.params().get("automaticUpgradesMinutes");
        return minutes == null ? AnalyzeOutput.SOON : Duration.ofMinutes((Integer) minutes);
    }

    private AnalyzeReport report(ActionContext context, ScriptRun run, AnalyzeRequest request) {
        Instant asked = clock.instant();
        Sections sections = run.run(request.call());
        AnalyzeReport free =
                AnalyzeOutput.parse(
                        sections, MachineClock.of(sections, asked, clock.instant()), soon(context));
        return new RuledAnalysis(run::run, context.known().excludes(), request.lockTimeoutSeconds())
                .of(free);
    }

    /** What the lists tell that somebody else fetched: worth showing, and worth saying so. */
    private ActionOutcome withoutRoot(
            ActionContext context, ScriptRun run, int lockTimeout, int listsTimeout) {
        var request = new AnalyzeRequest(false, lockTimeout, listsTimeout);
        return switch (outcome(report(context, run, request))) {
            case ActionOutcome.Ok(ActionResult result) ->
                    new ActionOutcome.Warned(result, NOT_REFRESHED);
            case ActionOutcome other -> other;
        };
    }

    /**
     * Lists that could not be refreshed make the plans old: that is an error, with what the old
     * lists tell.
     */
    private static ActionOutcome outcome(AnalyzeReport report) {
        AptAnalysis analysis = report.analysis();
        if (analysis == null) {
            return new ActionOutcome.Failed(
                    Optional.empty(), Objects.requireNonNull(report.failure()));
        }
        if (report.failure() != null) {
            return new ActionOutcome.Failed(
                    Optional.of(new ActionResult(analysis, summary(analysis), null, List.of())),
                    report.failure());
        }
        var observation =
                new ActionResult.Observation(
                        SnapshotTaken.APT_UPDATE_ANALYZE,
                        summary(analysis),
                        analysis.plans().upgrade(),
                        analysis.plans().distUpgrade(),
                        report.installed());
        ActionResult result = new ActionResult(analysis, summary(analysis), observation, List.of());
        return report.warning() == null
                ? new ActionOutcome.Ok(result)
                : new ActionOutcome.Warned(result, report.warning());
    }

    private static long excluded(AptAnalysis analysis) {
        return analysis.plans().upgrade().stream()
                .filter(each -> each.reason() == HoldReason.EXCLUDED)
                .count();
    }

    private static Map<String, Object> summary(AptAnalysis analysis) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put(
                "aptStatus", analysis.counts().updates() > 0 ? "updates_available" : "up_to_date");
        summary.put("updates", analysis.counts().updates());
        summary.put("security", analysis.counts().security());
        summary.put("held", analysis.counts().held());
        summary.put("keptBack", analysis.counts().keptBack());
        summary.put("phased", analysis.counts().phased());
        summary.put("rebootRequired", analysis.rebootRequired());
        summary.put("rebootPackages", analysis.rebootPackages());
        if (analysis.needs() != null) {
            summary.put("needs", Json.toObject(analysis.needs()));
        }
        if (analysis.pinned() != null) {
            summary.put("pinned", analysis.pinned().size());
        }
        if (analysis.rules() != null) {
            summary.put("excluded", excluded(analysis));
        }
        if (analysis.preflight() != null) {
            summary.put("preflightWarnings", analysis.preflight().warnings().size());
        }
        ReleaseSupport release = analysis.release();
        if (release != null && release.longTermEnds() != null) {
            summary.put("releaseEnds", release.longTermEnds().toString());
        }
        return summary;
    }
}
