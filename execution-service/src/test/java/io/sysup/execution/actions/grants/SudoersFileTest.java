package io.sysup.execution.actions.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What sudo itself says of the file is asked on a host: {@code RightsIT}. */
class SudoersFileTest {

    @Test
    void namesTheFilesOfTheChosenActionsWithTheirDigestsAndNothingElse() {
        SudoersFile file =
                new SudoersFile("deploy.bot", List.of(GrantableAction.APT_ANALYZE), false);

        assertThat(file.path()).isEqualTo("/etc/sudoers.d/sysup-deploy_bot");
        assertThat(file.content())
                .contains(
                        "sha256:"
                                + FixedCommand.APT_ANALYZE.sha256()
                                + " /usr/local/lib/sysup/apt-analyze\n",
                        "deploy.bot ALL = (root) NOPASSWD: SYSUP_DEPLOY_BOT\n")
                .doesNotContain("apt-upgrade", "*", "/bin/sh ", "SETENV");
        assertThat(new SudoersFile("ops", List.of(GrantableAction.values()), true).content())
                .contains("ops ALL = (root) PASSWD: SYSUP_OPS\n", "/run-apt-upgrade");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ALL",
                "Ops",
                "%sudo",
                "#0",
                "ops ALL=(ALL) ALL",
                "ops\nroot",
                "a,b",
                "+net",
                "ops\\"
            })
    void aNameThatSudoWouldReadAsMoreThanALoginIsRefused(String user) {
        assertThatThrownBy(() -> new SudoersFile(user, List.of(GrantableAction.APT_ANALYZE), false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
