package io.sysup.execution.shells.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.execution.shell.ShellException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class JumpHostTest {
    private static final int USERS = 20;

    private final JumpHost host = new JumpHost(8);

    @Test
    void thoseWhoWaitForTheSameLoginHearOfTheSameFailure() throws Exception {
        AtomicInteger logins = new AtomicInteger();
        Queue<String> heard = new ConcurrentLinkedQueue<>();
        List<Thread> users = new ArrayList<>();
        Runnable use =
                () -> {
                    try {
                        host.use(
                                Ssh.machine("bastion", "127.0.0.1", 1),
                                () -> {
                                    logins.incrementAndGet();
                                    await().until(() -> othersWait(users));
                                    return down();
                                });
                    } catch (ShellException e) {
                        heard.add(e.getMessage());
                    }
                };
        for (int i = 0; i < USERS; i++) {
            users.add(Thread.ofVirtual().unstarted(use));
        }

        users.forEach(Thread::start);
        for (Thread user : users) {
            user.join();
        }

        assertThat(heard).hasSize(USERS).containsOnly("it is down");
        assertThat(logins.get()).isLessThan(USERS);
    }

    /** All but the one that logs in, and those that have heard of the failure. */
    private static boolean othersWait(List<Thread> users) {
        return users.stream()
                        .filter(user ->
                                user.getState() == Thread.State.WAITING
                                        || user.getState() == Thread.State.TERMINATED)
                        .count()
                >= USERS - 1;
    }

    @Test
    void aFailureIsNotRemembered() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() ->
                            host.use(Ssh.machine("bastion", "127.0.0.1", 1), JumpHostTest::down))
                    .hasMessage("it is down");
        }
    }

    private static SshConnection down() {
        throw ShellException.of(ErrorKind.SSH_UNREACHABLE, "connect", "it is down", null, null);
    }
}
