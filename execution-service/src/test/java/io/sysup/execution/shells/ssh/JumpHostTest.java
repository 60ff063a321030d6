package io.sysup.execution.shells.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.execution.shell.ShellException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JumpHostTest {
    private final JumpHost host = new JumpHost(8);

    @Test
    void thoseWhoWaitForTheSameLoginHearOfTheSameFailure() throws Exception {
        AtomicInteger logins = new AtomicInteger();
        CountDownLatch all = new CountDownLatch(20);
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> waiting =
                    IntStream.range(0, 20)
                            .<Future<?>>mapToObj(i ->
                                    workers.submit(() -> {
                                        all.countDown();
                                        host.use(
                                                Ssh.machine("bastion", "127.0.0.1", 1),
                                                () -> down(all, logins));
                                    }))
                            .toList();

            for (Future<?> one : waiting) {
                assertThatThrownBy(one::get)
                        .isInstanceOf(ExecutionException.class)
                        .hasRootCauseMessage("it is down");
            }
        }
        assertThat(logins.get()).isLessThan(20);
    }

    @Test
    void aFailureIsNotRemembered() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() ->
                            host.use(
                                    Ssh.machine("bastion", "127.0.0.1", 1),
                                    () -> down(new CountDownLatch(0), new AtomicInteger())))
                    .hasMessage("it is down");
        }
    }

    private static SshConnection down(CountDownLatch all, AtomicInteger logins) {
        logins.incrementAndGet();
        try {
            all.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw ShellException.of(ErrorKind.SSH_UNREACHABLE, "connect", "it is down", null, null);
    }
}
