package io.sysup.execution.actions.dnf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sysup.contracts.apt.AptUpgradeResult;
import io.sysup.contracts.apt.ChangeOperation;
import io.sysup.contracts.apt.PackageChange;
import io.sysup.contracts.apt.PlanOperation;
import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.ActionResult;
import io.sysup.execution.action.ExcludeRules;
import io.sysup.execution.action.Known;
import io.sysup.execution.actions.sections.Captures;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UpgradeOutputTest {
    private static final List<String> CHOSEN = List.of("lab-rpm-app", "lab-rpm-sec");

    @Test
    void aDryRunShowsThePlanAndChangesNothing() {
        AptUpgradeResult result = result(ok("upgrade-dry-run", Map.of(), true).result());

        assertThat(result.dryRun()).isTrue();
        assertThat(result.plan()).hasSize(13);
        assertThat(result.changes()).isEmpty();
    }

    @Test
    void securityOnlyTakesNothingElse() {
        AptUpgradeResult result =
                result(ok("upgrade-security-dry-run", Map.of("securityOnly", true), true).result());

        assertThat(result.plan()).extracting(PlannedPackage::name).containsExactly("lab-rpm-sec");
    }

    @Test
    void chosenPackagesAndWhatTheyNeedChange() {
        ActionResult result = ok("upgrade-chosen", Map.of("packages", CHOSEN), false).result();

        assertThat(result.changes())
                .containsExactly(
                        upgraded("lab-rpm-app"), upgraded("lab-rpm-lib"), upgraded("lab-rpm-sec"));
        assertThat(result.summary()).containsEntry("planned", 3).containsEntry("changed", 3);
    }

    @Test
    void whatIsExcludedStaysWithWhatNeedsIt() {
        AptUpgradeResult result =
                result(
                        UpgradeOutput.parse(
                                new UpgradeRequest(
                                        true,
                                        false,
                                        false,
                                        0,
                                        List.of(),
                                        List.of("lab-rpm-lib"),
                                        ExcludeRules.NONE,
                                        null),
                                Captures.run("dnf/upgrade-exclude-dry-run"),
                                Known.NOTHING));

        assertThat(result.plan())
                .filteredOn(each -> each.operation() != PlanOperation.HOLD)
                .extracting(PlannedPackage::name)
                .containsExactly("lab-rpm-conf");
    }

    @Test
    void aFailedScriptIsAWarningBecauseDnfWentOn() {
        ActionOutcome.Warned warned =
                (ActionOutcome.Warned) parse("upgrade-post-failed", Map.of(), false);

        assertThat(warned.reason().kind()).isEqualTo(ErrorKind.APT_POSTINST_FAILED);
        assertThat(warned.reason().message())
                .isEqualTo("The POSTIN scriptlet of lab-rpm-post failed.");
        assertThat(warned.reason().lines()).contains("lab-rpm-post: simulated failure");
        assertThat(warned.result().changes())
                .contains(
                        upgraded("lab-rpm-post"),
                        change("lab-rpm-old", ChangeOperation.REMOVED, "1.0-1", null),
                        change("lab-rpm-heir", ChangeOperation.INSTALLED, null, "1.1-1"),
                        change("lab-rpm-side", ChangeOperation.INSTALLED, null, "1.1-1"));
        assertThat(result(warned.result()).conffilesKept()).containsExactly("/etc/lab-rpm.conf");
    }

    @Test
    void aScriptThatKeepsItsPackageBackIsAnErrorWithWhatDidChange() {
        ActionOutcome.Failed failed =
                (ActionOutcome.Failed)
                        parse(
                                "upgrade-pre-failed",
                                Map.of("packages", List.of("lab-rpm-pre", "lab-rpm-sec")),
                                false);

        assertThat(failed.failure().kind()).isEqualTo(ErrorKind.APT_POSTINST_FAILED);
        assertThat(failed.failure().message()).contains("PREIN").contains("lab-rpm-pre");
        assertThat(failed.result().orElseThrow().changes())
                .containsExactly(upgraded("lab-rpm-sec"));
    }

    @Test
    void downloadsAloneChangeNothing() {
        AptUpgradeResult result =
                result(ok("upgrade-download-only", Map.of("downloadOnly", true), false).result());

        assertThat(result.downloadOnly()).isTrue();
        assertThat(result.plan()).isNotEmpty();
        assertThat(result.changes()).isEmpty();
    }

    @Test
    void nothingToDoIsNoFailure() {
        AptUpgradeResult result = result(ok("upgrade-nothing", Map.of(), false).result());

        assertThat(result.changes()).isEmpty();
        assertThat(result.plan())
                .extracting(PlannedPackage::operation)
                .containsOnly(PlanOperation.HOLD);
    }

    @Test
    void whatCannotBeUpgradedIsKeptBackAlsoWhenItWasChosen() {
        AptUpgradeResult result =
                result(
                        ok(
                                        "upgrade-chosen-stuck",
                                        Map.of("packages", List.of("lab-rpm-stuck")),
                                        true)
                                .result());

        assertThat(result.plan())
                .extracting(PlannedPackage::name, PlannedPackage::operation)
                .containsExactly(tuple("lab-rpm-stuck", PlanOperation.HOLD));
    }

    private static ActionOutcome.Ok ok(String capture, Map<String, Object> params, boolean dryRun) {
        return (ActionOutcome.Ok) parse(capture, params, dryRun);
    }

    private static ActionOutcome parse(String capture, Map<String, Object> params, boolean dryRun) {
        return UpgradeOutput.parse(
                UpgradeRequest.of(params, dryRun), Captures.run("dnf/" + capture), Known.NOTHING);
    }

    private static AptUpgradeResult result(ActionOutcome outcome) {
        return result(((ActionOutcome.Ok) outcome).result());
    }

    private static AptUpgradeResult result(ActionResult result) {
        return (AptUpgradeResult) result.payload();
    }

    private static PackageChange upgraded(String name) {
        return change(name, ChangeOperation.UPGRADED, "1.0-1", "1.1-1");
    }

    private static PackageChange change(
            String name, ChangeOperation operation, String from, String to) {
        return new PackageChange(name, "noarch", operation, from, to);
    }
}
