package io.sysup.execution.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sysup.contracts.machine.MachineConnection;
import io.sysup.execution.machine.InventoryClient.Login;
import io.sysup.execution.machine.InventoryClient.Wish;
import io.sysup.kit.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoginsTest {
    private static final int MACHINES = 40;

    private final AtomicInteger calls = new AtomicInteger();
    private final CountDownLatch allAsk = new CountDownLatch(MACHINES);

    @Test
    void eachGetsTheLoginOfItsMachineInFewCalls() throws Exception {
        Logins logins = new Logins(wishes -> answered(wishes));
        List<UUID> machines = new ArrayList<>();
        List<Future<MachineConnection>> asked = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < MACHINES; i++) {
                UUID machine = UUID.randomUUID();
                machines.add(machine);
                asked.add(
                        threads.submit(() -> {
                            allAsk.countDown();
                            return logins.login(machine, UUID.randomUUID(), "apt.analyze");
                        }));
            }
        }

        for (int i = 0; i < MACHINES; i++) {
            assertThat(asked.get(i).get().machineId()).isEqualTo(machines.get(i));
        }
        assertThat(calls.get()).isLessThan(MACHINES / 2);
    }

    /** The first calls take as long as it takes all to ask. */
    private List<Login> answered(List<Wish> wishes) {
        calls.incrementAndGet();
        try {
            allAsk.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return wishes.stream().map(wish -> new Login(connection(wish.machineId()), null)).toList();
    }

    @Test
    void anInventoryThatIsAwayIsAskedOnceForAll() {
        Logins logins =
                new Logins(wishes -> {
                    answered(wishes);
                    throw ProblemException.unavailable("It is away.", null);
                });
        List<Future<MachineConnection>> asked = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < MACHINES; i++) {
                asked.add(
                        threads.submit(() -> {
                            allAsk.countDown();
                            return logins.login(UUID.randomUUID(), UUID.randomUUID(), "x");
                        }));
            }
        }

        for (Future<MachineConnection> one : asked) {
            assertThatThrownBy(one::get)
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOf(ProblemException.class)
                    .hasMessage("It is away.");
        }
        assertThat(calls.get()).isLessThan(MACHINES / 2);
    }

    @Test
    void tooFewAnswersAreNoAnswer() {
        Logins logins = new Logins(wishes -> List.of());

        assertThatThrownBy(() -> logins.login(UUID.randomUUID(), UUID.randomUUID(), "x"))
                .hasMessage("The inventory gave 0 logins for 1 machines.");
    }

    private static MachineConnection connection(UUID machine) {
        return new MachineConnection(
                machine,
                "m",
                "host",
                22,
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
}
