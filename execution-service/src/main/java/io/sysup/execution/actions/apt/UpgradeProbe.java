package io.sysup.execution.actions.apt;

import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.action.ActionContext;
import io.sysup.execution.action.ActionManifest;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.ExcludeRules;
import io.sysup.execution.action.Known;
import io.sysup.execution.action.PackageVersion;
import io.sysup.execution.action.Probed;
import io.sysup.execution.actions.sections.ScriptCall;
import io.sysup.execution.actions.sections.ScriptRun;
import io.sysup.execution.shell.OutputStreamKind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out what an upgrade is to take; a dry run is that and a plan of it. */
final class UpgradeProbe {
    /** What is only looked at must not keep the machine for the hour that an upgrade may take. */
    private static final Duration PLAN_LIMIT = Duration.ofMinutes(10);

    private final ActionContext context;
    private final ActionManifest manifest;
    private final InstantSource clock;
    private final UpgradeParams params;
    private final ExcludeRules rules;

    UpgradeProbe(ActionContext context, ActionManifest manifest, InstantSource clock) {
        this.context = context;
        this.manifest = manifest;
        this.clock = clock;
        this.params = UpgradeParams.of(context.params());
        this.rules = context.known().excludes();
    }

    Probed probed() {
        Optional<Failure> refused = rules.refusal(params.packages());
        if (refused.isPresent()) {
            return new Probed.Decided(new ActionOutcome.NotDone(Optional.empty(), refused.get()));
        }
        if (!params.securityOnly() && params.minAgeDays() == 0) {
            return take(params.packages(), null);
        }
        UpgradeReport all = looked(params.look(rules));
        if (all.failure() != null) {
            return new Probed.Decided(all.outcome());
        }
        List<PackageVersion> aged = params.minAgeDays() == 0 ? null : aged(all.plan());
        if (!params.securityOnly()) {
            return take(params.packages(), aged);
        }
        List<String> chosen = SecurityChoice.from(all.plan(), all.keptOut());
        if (!chosen.isEmpty()) {
            return take(chosen, aged);
        }
        context.log(OutputStreamKind.SYSTEM, "no security updates are waiting");
        UpgradeRequest none = params.request(context.dryRun(), List.of(), null, rules);
        return new Probed.Decided(
                all.nothingChosen(none).explained(none, context.known()).outcome());
    }

    private Probed take(List<String> packages, @Nullable List<PackageVersion> aged) {
        UpgradeRequest request = params.request(context.dryRun(), packages, aged, rules);
        return context.dryRun()
                ? new Probed.Decided(looked(request).explained(request, context.known()).outcome())
                : new Probed.Wanted(request.call().arguments());
    }

    private UpgradeReport looked(UpgradeRequest request) {
        Duration limit = PLAN_LIMIT.plusSeconds(params.lockTimeoutSeconds());
        ScriptCall call = request.call().within(limit);
        ScriptCall allowed = context.mayBecomeRoot(manifest) ? call : call.asLogin();
        return UpgradeOutput.parse(request, new ScriptRun(context).run(allowed));
    }

    /**
     * Which versions are known for long enough; those seen for the first time now are not. Where
     * the planned one is not, an older one may be.
     */
    private List<PackageVersion> aged(List<PlannedPackage> plan) {
        Known known = context.known();
        known.seen(plan);
        Instant latest = clock.instant().minus(Duration.ofDays(params.minAgeDays()));
        Set<PackageVersion> aged =
                known.firstSeen(plan).entrySet().stream()
                        .filter(seen -> !seen.getValue().isAfter(latest))
                        .map(Map.Entry::getKey)
                        .filter(KeepOut::canSay)
                        .collect(Collectors.toSet());
        Set<PackageVersion> planned =
                plan.stream().flatMap(UpgradeProbe::planned).collect(Collectors.toSet());
        Set<String> young =
                planned.stream()
                        .filter(each -> !aged.contains(each))
                        .map(PackageVersion::name)
                        .collect(Collectors.toSet());
        return aged.stream()
                .filter(each -> planned.contains(each) || young.contains(each.name()))
                .sorted(
                        Comparator.comparing(PackageVersion::name)
                                .thenComparing(PackageVersion::version))
                .toList();
    }

    private static Stream<PackageVersion> planned(PlannedPackage each) {
        String version = each.to();
        return version == null ? Stream.of() : Stream.of(new PackageVersion(each.name(), version));
    }
}
