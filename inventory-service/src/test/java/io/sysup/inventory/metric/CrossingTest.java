package io.sysup.inventory.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.sysup.contracts.host.Filesystem;
import io.sysup.contracts.host.Usage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CrossingTest {
    private static final Limits LIMITS =
            new Limits(new Limit(90, 97), new Limit(95, 99), new Limit(4, 16));

    private static List<Alert> alerts(
            double root, @Nullable Double memory, @Nullable Double load15) {
        Usage usage =
                new Usage(
                        null,
                        null,
                        load15,
                        null,
                        null,
                        memory,
                        root,
                        List.of(
                                new Filesystem("/", "ext4", 100, 45, root),
                                new Filesystem("/srv", "ext4", 100, 95, 95)));
        return LIMITS.alerts(usage, 2);
    }

    @Test
    void eachNumberHasItsLimits() {
        assertThat(alerts(97, 95.0, 8.0))
                .extracting(Alert::text, Alert::level)
                .containsExactly(
                        tuple("/ is 97 % full", Level.ERROR),
                        tuple("/srv is 95 % full", Level.WARNING),
                        tuple("memory is 95 % full", Level.WARNING),
                        tuple("the load is 4.0 for each core", Level.WARNING));
    }

    @Test
    void whatIsNotToldIsNotAboveALimit() {
        assertThat(LIMITS.alerts(null, null)).isEmpty();
        assertThat(alerts(0, null, null)).extracting(Alert::mount).containsExactly("/srv");
    }

    @Test
    void aBusyMachineNeedsNobody() {
        assertThat(alerts(0, null, 80.0))
                .filteredOn(one -> !one.ofDisk())
                .singleElement()
                .satisfies(load -> {
                    assertThat(load.level()).isEqualTo(Level.ERROR);
                    assertThat(load.counts()).isFalse();
                });
    }

    @Test
    void whatStaysIsNotToldAgain() {
        assertThat(Crossing.between(alerts(91, 10.0, 0.1), alerts(95, 10.0, 0.2))).isEmpty();
    }

    @Test
    void whatRisesEasesAndComesBackIsTold() {
        assertThat(texts(alerts(50, 96.0, 0.1), alerts(91, 10.0, 0.1)))
                .containsExactly("/ is 91 % full", "memory is below its limit again");
        assertThat(texts(alerts(91, null, null), alerts(98, null, null)))
                .containsExactly("/ is 98 % full");
        assertThat(texts(alerts(98, null, null), alerts(91, null, null)))
                .containsExactly("/ is 91 % full, no error any more");
    }

    private static List<String> texts(List<Alert> before, List<Alert> after) {
        return Crossing.between(before, after).stream().map(Crossing::text).toList();
    }
}
