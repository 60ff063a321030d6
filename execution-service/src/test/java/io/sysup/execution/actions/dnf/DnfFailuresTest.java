package io.sysup.execution.actions.dnf;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.Known;
import io.sysup.execution.actions.sections.Captures;
import io.sysup.execution.actions.sections.Section;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DnfFailuresTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "analyze-lock-busy | apt_lock_busy | metadata_lock.pid is held by sleep",
                "analyze-no-lists | apt_repository_unreachable | Nothing is known yet of what the repository lab offers.",
                "analyze-no-repositories | apt_repository_unreachable | no repository that dnf may ask",
                "analyze-repository-unresolved | apt_repository_unreachable | The repository gone did not answer",
                "analyze-repository-unsigned | apt_repository_unsigned | no valid signature",
                "analyze-proxy-unresolved | apt_proxy_failed | The proxy",
                "analyze-lists-out-of-time | timeout | did not tell in time",
                "analyze-cache-full | apt_disk_full | full",
                "analyze-no-dnf | dnf_missing | has no dnf",
                "analyze-dnf5 | dnf_missing | another one than dnf 4",
            })
    void anAnalysisSaysWhyItFailed(String capture, String kind, String message) {
        ActionOutcome.Failed failed =
                (ActionOutcome.Failed)
                        AnalyzeOutput.parse(Captures.run("dnf/" + capture), RuledPlan.FREE);

        assertThat(failed.result()).isEmpty();
        isExplained(failed.failure(), kind, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "upgrade-lock-busy | apt_lock_busy | sleep",
                "upgrade-rpm-lock-busy | apt_lock_busy | .rpm.lock is held by python3",
                "upgrade-chosen-unknown | invalid_parameter | no-such",
                "upgrade-chosen-only-unknown | invalid_parameter | no-such",
                "upgrade-chosen-held | invalid_parameter | kept at its version",
                "upgrade-chosen-not-installed | invalid_parameter | lab-rpm-newlib",
                "upgrade-repository-gone | apt_repository_unreachable | could not be downloaded",
                "upgrade-repository-gone-no-lists | apt_repository_unreachable | The repository lab",
                "upgrade-unsigned | apt_repository_unsigned | lab-rpm-sec-1.1-1.noarch.rpm is not signed",
                "upgrade-package-404 | apt_repository_unreachable | could not be downloaded",
                "upgrade-package-wrong | apt_repository_unreachable | could not be downloaded",
                "upgrade-no-room | apt_disk_full | /usr/share/lab-app05 has no room",
                "upgrade-file-conflict | apt_failed | /etc/lab-rpm.conf would belong to two packages",
            })
    void anUpgradeThatChangedNothingSaysWhyAndMayBeTriedAgain(
            String capture, String kind, String message) {
        ActionOutcome.NotDone notDone =
                (ActionOutcome.NotDone)
                        UpgradeOutput.parse(
                                UpgradeRequest.of(Map.of(), false),
                                Captures.run("dnf/" + capture),
                                Known.NOTHING);

        isExplained(notDone.failure(), kind, message);
    }

    @Test
    void whatIsNotKnownKeepsItsLastLines() {
        Failure failure = DnfFailures.of(new Section("upgrade", 7, List.of("one", "two"), 0));

        assertThat(failure.kind()).isEqualTo(ErrorKind.APT_FAILED);
        assertThat(failure.message()).contains("exit code 7");
        assertThat(failure.lines()).containsExactly("one", "two");
    }

    private static void isExplained(Failure failure, String kind, String message) {
        assertThat(failure.kind().word()).isEqualTo(kind);
        assertThat(failure.message()).contains(message);
        assertThat(failure.remedy()).isNotBlank();
        assertThat(failure.lines()).hasSizeLessThanOrEqualTo(TellingLines.MOST);
    }
}
