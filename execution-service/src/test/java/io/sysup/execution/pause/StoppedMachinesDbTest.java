package io.sysup.execution.pause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.contracts.machine.SelectedMachines.Selected;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.testing.Engines;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pauses that follow emergency stops, on a real PostgreSQL. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
class StoppedMachinesDbTest {
    @Inject ExecutionDatabase database;
    @Inject StoppedMachines stopped;
    @Inject Pauses pauses;

    private final UUID stop = Ids.next();
    private final Selected web = new Selected(Ids.next(), "web");
    private final Selected shop = new Selected(Ids.next(), "shop");

    private void stop(Selected... machines) {
        List<StoppedMachines.Stop> stops =
                machines.length == 0
                        ? List.of()
                        : List.of(
                                new StoppedMachines.Stop(
                                        stop, "disk trouble", "user:ops", List.of(machines)));
        database.inTransaction(tx -> stopped.replace(tx, stops));
    }

    private List<Pause> of(Selected machine) {
        return pauses.list().stream()
                .filter(pause -> pause.subject().equals(machine.id().toString()))
                .toList();
    }

    private Pause byHand(Selected machine) {
        return database.transaction(tx ->
                pauses.put(
                        tx, PauseScope.MACHINE, machine.id().toString(), "mine", "user:somebody"));
    }

    @AfterEach
    void resume() {
        stop();
        database.update("delete from execution.queue_pauses where paused_by = 'user:somebody'");
    }

    @Test
    void machinesOfAStopArePausedWithWhoAndWhyUntilItIsOver() {
        stop(web, shop);
        stop(web, shop);

        assertThat(of(web))
                .extracting(Pause::reason, Pause::pausedBy, Pause::machine, Pause::byStop)
                .containsExactly(tuple("disk trouble", "user:ops", "web", true));
        stop(shop);
        assertThat(of(web)).isEmpty();
        assertThat(of(shop)).hasSize(1);
        stop();
        assertThat(of(shop)).isEmpty();
    }

    @Test
    void pauseOfAPersonStaysAsItIsAndOutlivesTheStop() {
        byHand(web);
        stop(web);
        stop();

        assertThat(of(web))
                .extracting(Pause::reason, Pause::byStop)
                .containsExactly(tuple("mine", false));
    }

    @Test
    void personMakesThePauseOfAStopTheirOwn() {
        stop(web);
        byHand(web);
        stop();

        assertThat(of(web)).extracting(Pause::pausedBy).containsExactly("user:somebody");
    }
}
