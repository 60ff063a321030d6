package io.sysup.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sysup.kit.problem.DatabaseAway;
import io.sysup.kit.testing.ReceivedBatch;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveriesTest {
    private final List<List<Integer>> applied = new ArrayList<>();

    @Test
    void messagesThatCameTogetherAreAppliedTogether() {
        ReceivedBatch received = ReceivedBatch.of("1", "2", "3", "4", "5");

        take(received, 3);

        assertThat(applied).containsExactly(List.of(1, 2, 3), List.of(4, 5));
        assertThat(received.done()).containsExactly("5");
        assertThat(received.putAside()).isEmpty();
    }

    @Test
    void oneThatCannotBeReadTakesNoOtherWithIt() {
        ReceivedBatch received = ReceivedBatch.of("1", "two", "3");

        take(received, 3);

        assertThat(applied).containsExactly(List.of(1, 3));
        assertThat(received.putAside()).singleElement().asString().startsWith("two: ");
        assertThat(received.done()).containsExactly("3");
    }

    @Test
    void oneThatCannotBeAppliedTakesNoOtherWithIt() {
        ReceivedBatch received = ReceivedBatch.of("1", "-2", "3");

        take(received, 3);

        assertThat(applied).containsExactly(List.of(1), List.of(3));
        assertThat(received.putAside()).containsExactly("-2: below zero");
        assertThat(received.done()).containsExactly("3");
    }

    @Test
    void aDeadLetterIsBroughtUntilTheBrokerTakesIt() {
        ReceivedBatch received = ReceivedBatch.of("-1").refusing(1);

        take(received, 3);

        assertThat(received.putAside()).containsExactly("-1: below zero");
        assertThat(received.done()).containsExactly("-1");
    }

    @Test
    void aDatabaseThatIsAwayIsWaitedFor() {
        ReceivedBatch received = ReceivedBatch.of("1", "2");
        List<String> tries = new ArrayList<>();

        Deliveries.oneByOne(
                        message -> {
                            tries.add(message);
                            if (tries.size() == 1) {
                                throw new IllegalStateException(new ConnectException("refused"));
                            }
                        })
                .take(received.batch());

        assertThat(DatabaseAway.causes(new IllegalStateException(new ConnectException()))).isTrue();
        assertThat(tries).containsExactly("1", "1", "2");
        assertThat(received.putAside()).isEmpty();
        assertThat(received.done()).containsExactly("2");
    }

    @Test
    void aProcessThatEndsWhileTheDatabaseIsAwayPutsNothingAside() {
        ReceivedBatch received = ReceivedBatch.of("1", "2");
        var away = new IllegalStateException(new ConnectException("refused"));
        var deliveries =
                Deliveries.together(
                        Integer::valueOf,
                        3,
                        group -> {
                            Thread.currentThread().interrupt();
                            throw away;
                        });

        assertThatThrownBy(() -> deliveries.take(received.batch())).isSameAs(away);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(received.putAside()).isEmpty();
        assertThat(received.done()).isEmpty();
    }

    private void take(ReceivedBatch received, int most) {
        Deliveries.together(Integer::valueOf, most, this::apply)
                .take(received.batch())
                .toCompletableFuture()
                .join();
    }

    private void apply(List<Integer> group) {
        if (group.stream().anyMatch(each -> each < 0)) {
            throw new IllegalArgumentException("below zero");
        }
        applied.add(group);
    }
}
