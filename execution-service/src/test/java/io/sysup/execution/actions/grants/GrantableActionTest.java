package io.sysup.execution.actions.grants;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.execution.actions.sections.TargetScript;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrantableActionTest {

    /** What the actions run as root, by the names under which they call it. */
    @Test
    void aChangeIsLookedAtRunLookedAtAgainAndEnded() {
        assertThat(words(GrantableAction.APT_REPAIR))
                .containsExactly("apt-repair", "run-apt-repair", "apt-verify", "detached-stop");
        assertThat(words(GrantableAction.MACHINE_REBOOT))
                .containsExactly("reboot", "run-reboot", "reboot-look", "detached-stop");
        assertThat(TargetScript.REBOOT_LOOK.word()).isEqualTo("reboot-look");
    }

    private static List<String> words(GrantableAction action) {
        return action.commands().stream().map(FixedCommand::word).toList();
    }
}
