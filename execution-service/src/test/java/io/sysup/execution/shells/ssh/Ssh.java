package io.sysup.execution.shells.ssh;

import io.sysup.contracts.machine.MachineConnection;
import io.sysup.kit.ids.Ids;
import java.time.Duration;
import java.util.List;

/** What tests of this package begin with. */
final class Ssh {
    private Ssh() {}

    static MachineConnection machine(String name, String host, int port) {
        return new MachineConnection(
                Ids.next(),
                name,
                host,
                port,
                "ops",
                "password",
                "secret",
                null,
                null,
                "none",
                null,
                1,
                false,
                List.of(),
                List.of(),
                null);
    }

    /** The defaults, but for the time that a login may take. */
    static SshConfig limits(Duration loginTimeout) {
        return new SshConfig() {
            @Override
            public Duration connectTimeout() {
                return Duration.ofSeconds(5);
            }

            @Override
            public Duration answerTimeout() {
                return Duration.ofSeconds(15);
            }

            @Override
            public Duration loginTimeout() {
                return loginTimeout;
            }

            @Override
            public int concurrentLogins() {
                return 16;
            }

            @Override
            public int loginsPerJump() {
                return 8;
            }

            @Override
            public Duration keepIdle() {
                return Duration.ofSeconds(60);
            }

            @Override
            public Duration keepAlive() {
                return Duration.ofSeconds(10);
            }
        };
    }
}
