package io.sysup.execution.actions.apt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.sysup.contracts.apt.UpgradeMode;
import io.sysup.execution.action.PackageVersion;
import io.sysup.execution.actions.plan.PlanHash;
import io.sysup.execution.actions.sections.ScriptCall;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpgradeRequestTest {

    @Test
    void argumentsAreInTheOrderOfTheScript() {
        ScriptCall call =
                new UpgradeRequest(
                                UpgradeMode.DIST_UPGRADE,
                                ConffilePolicy.REPLACE,
                                true,
                                30,
                                false,
                                List.of("libc6:i386", "g++"))
                        .call();

        assertThat(call.root()).isTrue();
        assertThat(call.arguments())
                .containsExactly(
                        "dist-upgrade",
                        "replace",
                        "yes",
                        "30",
                        "no",
                        "none",
                        "no",
                        "no",
                        "chosen",
                        "libc6:i386",
                        "g++");
    }

    @Test
    void whatIsKeptOutFollowsTheChosenOnes() {
        ScriptCall call =
                new UpgradeRequest(
                                UpgradeMode.UPGRADE,
                                ConffilePolicy.KEEP,
                                false,
                                60,
                                true,
                                List.of("vim"),
                                PlanHash.of(List.of()),
                                true,
                                new KeepOut(
                                        List.of("linux-*"),
                                        List.of(new PackageVersion("vim", "2:9.0-1+deb12u1"))))
                        .call();

        assertThat(call.arguments())
                .endsWith(
                        PlanHash.of(List.of()),
                        "yes",
                        "yes",
                        "chosen",
                        "vim",
                        "exclude=linux-*",
                        "aged=vim=2:9.0-1+deb12u1");
    }

    @Test
    void anAgeThatCountsIsSaidEvenWhenNothingIsOldEnough() {
        assertThat(new KeepOut(List.of(), List.of()).soaks()).isTrue();
        assertThat(KeepOut.NOTHING.soaks()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "-o", "a b", "/x", "a=1", "a[bc]", "$(id)", "A"})
    void whatIsNoPatternOfNamesIsRefused(String pattern) {
        assertThatIllegalArgumentException().isThrownBy(() -> new KeepOut(List.of(pattern), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bash-",
                "-o",
                "--reinstall",
                "Bash",
                "a=1",
                "a b",
                "",
                "a/stable",
                "./a.deb",
                "a:"
            })
    void whatAptWouldNotReadAsAPackageToUpgradeIsRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new UpgradeRequest(
                                UpgradeMode.UPGRADE,
                                ConffilePolicy.KEEP,
                                false,
                                60,
                                true,
                                List.of(name)));
    }
}
