package io.sysup.execution.actions.apt;

import io.sysup.contracts.apt.AptDowngradePlan;
import io.sysup.contracts.apt.ArchiveVersion;
import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.ActionResult;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.ScriptRefusal;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import io.sysup.execution.debian.DebianVersion;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what {@code apt-downgrade-plan.sh} printed. */
public final class DowngradePlanOutput {
    private static final Pattern VERSION =
            Pattern.compile("\\s*(\\S+) \\|\\s+(\\S+) \\| (.+ Packages)");
    private static final Pattern SOURCE = Pattern.compile(".* \\| .+ Sources");

    private DowngradePlanOutput() {}

    /**
     * @throws OutputUnparsable when the output can not be told to mean what it seems to
     */
    public static ActionOutcome parse(Sections sections) {
        @Nullable Failure refused = refusal(sections);
        if (refused != null) {
            return new ActionOutcome.Failed(Optional.empty(), refused);
        }
        InstalledPackage installed = InstalledPackage.list(sections.section("present")).getFirst();
        List<ArchiveVersion> older = older(sections.complete("versions"), installed.version());
        String target = sections.section("target").text();
        if (!target.equals(older.isEmpty() ? "" : older.getFirst().version())) {
            throw new OutputUnparsable(
                    "target",
                    "the machine would go back to another version than the highest of the older ones",
                    List.of(target));
        }
        if (older.isEmpty()) {
            return new ActionOutcome.Ok(result(installed, older, List.of()));
        }
        Section planned = sections.complete("plan");
        if (!planned.succeeded()) {
            return new ActionOutcome.Failed(
                    Optional.of(result(installed, older, List.of())), AptFailures.of(planned));
        }
        return new ActionOutcome.Ok(
                result(
                        installed,
                        older,
                        PlanDetails.of(sections)
                                .plan(AptSimulationParser.parse(planned))
                                .packages()));
    }

    private static @Nullable Failure refusal(Sections sections) {
        Optional<Failure> refused = ScriptRefusal.in(sections);
        if (refused.isPresent()) {
            return refused.get();
        }
        Section present = sections.section("present");
        if (!present.succeeded()
                || InstalledPackage.list(present).stream().noneMatch(InstalledPackage::present)) {
            return new Failure(
                    ErrorKind.INVALID_PARAMETER,
                    "The package is not installed.",
                    "Choose among the packages that are installed on the machine.",
                    "present",
                    present.lines());
        }
        if (!sections.section("lists-known").succeeded()) {
            return RepositoryAdvice.NO_LISTS;
        }
        Section versions = sections.section("versions");
        return versions.succeeded() ? null : AptFailures.of(versions);
    }

    private static List<ArchiveVersion> older(Section versions, String installed) {
        Map<String, ArchiveVersion> found = new LinkedHashMap<>();
        for (String line : versions.lines()) {
            Matcher version = VERSION.matcher(line);
            if (version.matches()) {
                found.putIfAbsent(
                        version.group(2), new ArchiveVersion(version.group(2), version.group(3)));
            } else if (!SOURCE.matcher(line).matches()) {
                throw new OutputUnparsable(
                        "versions", "a line of apt-cache madison has another form", List.of(line));
            }
        }
        return found.values().stream()
                .filter(each -> DebianVersion.ORDER.compare(each.version(), installed) < 0)
                .sorted(
                        Comparator.comparing(ArchiveVersion::version, DebianVersion.ORDER)
                                .reversed())
                .toList();
    }

    private static ActionResult result(
            InstalledPackage installed, List<ArchiveVersion> older, List<PlannedPackage> plan) {
        return new ActionResult(
                new AptDowngradePlan(
                        AptDowngradePlan.SCHEMA_VERSION,
                        installed.name(),
                        installed.version(),
                        older,
                        older.isEmpty() ? null : older.getFirst().version(),
                        plan),
                Map.of("older", older.size(), "planned", plan.size()),
                null,
                List.of());
    }
}
