package io.sysup.execution.blackout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.machine.SelectedMachines.Selected;
import io.sysup.execution.blackout.SchedulerClient.Covering;
import io.sysup.kit.problem.ProblemException;
import jakarta.ws.rs.ProcessingException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BlackoutsTest {
    private static final List<Selected> MACHINES = List.of(new Selected(new UUID(1, 1), "web1"));

    @Test
    void personIsToldOfTheBlackoutAndOfTheWayAroundIt() {
        Blackouts blackouts =
                new Blackouts(question -> {
                    assertThat(question.machines()).isEqualTo(MACHINES);
                    return new Covering("web1 is under the blackout freeze.");
                });

        assertThatThrownBy(() -> blackouts.requireNone(MACHINES))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> {
                            assertThat(refusal.problem().status()).isEqualTo(409);
                            assertThat(refusal.problem().kind()).isEqualTo(ErrorKind.WINDOW_CLOSED);
                            assertThat(refusal.problem().detail()).contains("freeze");
                            assertThat(refusal.problem().remedy()).contains("ignoreBlackout=true");
                        });
    }

    @Test
    void whereNoneIsOnWorkBegins() {
        new Blackouts(question -> new Covering(null)).requireNone(MACHINES);
    }

    /** Somebody may be there to mend the scheduler itself. */
    @Test
    void schedulerThatIsAwayHoldsNobodyBack() {
        new Blackouts(
                        question -> {
                            throw new ProcessingException("refused");
                        })
                .requireNone(MACHINES);
        new Blackouts(
                        question -> {
                            throw ProblemException.unavailable("It is away.", "Wait.");
                        })
                .requireNone(MACHINES);
    }
}
