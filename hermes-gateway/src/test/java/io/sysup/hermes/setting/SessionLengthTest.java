package io.sysup.hermes.setting;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.kit.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionLengthTest {
    private static final Duration MOST = Duration.ofHours(12);

    private Instant now = Instant.parse("2026-03-01T09:00:00Z");
    private Optional<Duration> chosen = Optional.empty();
    private boolean away;
    private final SessionLength length = new SessionLength(MOST, this::ask, () -> now);

    private Optional<Duration> ask() {
        if (away) {
            throw ProblemException.unavailable("The inventory cannot be reached.", null);
        }
        return chosen;
    }

    private void choose(Duration wanted) {
        chosen = Optional.of(wanted);
        now = now.plusSeconds(3);
    }

    @Test
    void isThatOfTheStartAsLongAsNobodyChoseOne() {
        assertThat(length.now()).isEqualTo(MOST);
    }

    @Test
    void aChoiceMakesItShorterAndNeverLonger() {
        choose(Duration.ofMinutes(30));
        assertThat(length.now()).isEqualTo(Duration.ofMinutes(30));

        choose(Duration.ofDays(7));
        assertThat(length.now()).isEqualTo(MOST);
    }

    @Test
    void whatTheInventorySaidLastCountsWhileItIsAway() {
        choose(Duration.ofMinutes(30));
        length.now();

        away = true;
        now = now.plus(Duration.ofHours(1));

        assertThat(length.now()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void nobodyIsKeptOutWhenTheInventoryNeverAnswered() {
        away = true;

        assertThat(length.now()).isEqualTo(MOST);
    }
}
