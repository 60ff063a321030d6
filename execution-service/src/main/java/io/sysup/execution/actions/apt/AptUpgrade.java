package io.sysup.execution.actions.apt;

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
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Upgrades packages and tells what dpkg really changed. */
@ApplicationScoped
public class AptUpgrade implements MutatingAction<Sections> {
    private static final ActionManifest MANIFEST =
            new ActionManifest(
                    "apt.upgrade",
                    "Upgrade packages",
                    "Upgrades all or chosen packages without asking, or exactly an approved plan; keeps edited configuration files unless told otherwise, and shows what dpkg changed.",
                    "high",
                    false,
                    "apt",
                    false,
                    UpgradeParams.SCHEMA,
                    new ActionManifest.FollowUp("apt.analyze", Map.of("refresh", false)),
                    Duration.ofHours(1));

    private static final Duration VERIFY_LIMIT = Duration.ofMinutes(5);

    private final InstantSource clock;

    AptUpgrade(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public ActionManifest manifest() {
        return MANIFEST;
    }

    @Override
    public Probed probe(ActionContext context) {
        try {
            return new UpgradeProbe(context, MANIFEST, clock).probed();
        } catch (OutputUnparsable e) {
            return new Probed.Decided(unparsable(e));
        }
    }

    @Override
    public Acted<Sections> act(ActionContext context, List<String> arguments) {
        DetachedSections said =
                new ScriptRun(context)
                        .runDetached(new ScriptCall(TargetScript.APT_UPGRADE, arguments, true));
        if (said.cutOff()) {
            return new Acted.CutOff<>(said.sections());
        }
        try {
            UpgradeRequest request = request(context);
            return new Acted.Ended<>(
                    UpgradeOutput.parse(request, said.sections())
                            .explained(request, context.known())
                            .outcome());
        } catch (OutputUnparsable e) {
            return new Acted.Ended<>(unparsable(e));
        }
    }

    @Override
    public Verdict verify(ActionContext context, Sections said) {
        try {
            Sections left =
                    new ScriptRun(context)
                            .run(
                                    new ScriptCall(
                                            TargetScript.APT_VERIFY,
                                            List.of(context.runName()),
                                            true,
                                            VERIFY_LIMIT));
            return new CutOffUpgrade(request(context), said, left).verdict();
        } catch (OutputUnparsable e) {
            return new Verdict.HalfDone(Optional.empty(), e.failure());
        }
    }

    private static UpgradeRequest request(ActionContext context) {
        UpgradeParams params = UpgradeParams.of(context.params());
        return params.request(false, params.packages(), null, context.known().excludes());
    }

    private static ActionOutcome unparsable(OutputUnparsable e) {
        return new ActionOutcome.Failed(Optional.empty(), e.failure());
    }
}
