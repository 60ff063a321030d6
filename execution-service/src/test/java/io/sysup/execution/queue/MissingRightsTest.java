package io.sysup.execution.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.contracts.host.RootRights;
import io.sysup.contracts.machine.MachineConnection;
import io.sysup.kit.ids.Ids;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MissingRightsTest {

    @Test
    void whatNobodyLookedAtAndWhatIsAllowedIsTried() {
        assertThat(MissingRights.of(machine(null), "apt.upgrade")).isEmpty();
        assertThat(MissingRights.of(machine(RootRights.of(RootRights.FULL)), "apt.upgrade"))
                .isEmpty();
        assertThat(MissingRights.of(machine(least(List.of())), "apt.analyze")).isEmpty();
    }

    @Test
    void aReadOnlyMachineIsToldFromOneWithTooFewRightsOrOldCommands() {
        assertThat(refusal(RootRights.of(RootRights.READ_ONLY))).contains("web-1 is read-only");
        assertThat(refusal(least(List.of()))).contains("it may do apt.analyze.");
        assertThat(refusal(least(List.of("apt.upgrade")))).contains("another version");
    }

    private static String refusal(RootRights rights) {
        var failure = MissingRights.of(machine(rights), "apt.upgrade").orElseThrow();
        assertThat(failure.kind().word()).isEqualTo("sudo_not_permitted");
        assertThat(failure.remedy()).contains("`sysup sudoers web-1");
        return failure.message();
    }

    private static RootRights least(List<String> outdated) {
        return new RootRights(RootRights.LEAST_PRIVILEGE, List.of("apt.analyze"), outdated);
    }

    private static MachineConnection machine(@Nullable RootRights rights) {
        return new MachineConnection(
                Ids.next(),
                "web-1",
                "10.0.0.1",
                22,
                "ops",
                "ssh_key",
                null,
                "key",
                null,
                "nopasswd",
                null,
                1,
                false,
                List.of(),
                List.of(),
                null,
                rights,
                false);
    }
}
