package io.sysup.inventory.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.inventory.metric.MachineClocks.Reading;
import io.sysup.kit.diagnosis.Finding;
import io.sysup.kit.diagnosis.Finding.Level;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineClocksTest {
    private static Reading reading(String machine, Duration ahead) {
        return new Reading(machine, ahead);
    }

    @ParameterizedTest
    @CsvSource({
        "PT30S, WARNING, 30 s ahead",
        "PT-119S, WARNING, 119 s behind",
        "-PT4M59S, WARNING, 4 min behind",
        "PT5M, ERROR, 5 min ahead",
        "PT-7H, ERROR, 7 h behind",
        "P19800D, ERROR, 19800 days ahead"
    })
    void aClockThatIsOffIsToldWithWhatToDo(Duration ahead, Level level, String text) {
        Finding found = MachineClocks.judged(40, 1, List.of(reading("web-1", ahead)));

        assertThat(found.level()).isEqualTo(level);
        assertThat(found.message())
                .isEqualTo("The clocks of 1 of 40 machines are off: web-1 is " + text);
        assertThat(found.remedy()).startsWith("Let them keep").contains("Valid-Until");
    }

    @Test
    void theOnesThatAreRightAreNotNamed() {
        Finding found =
                MachineClocks.judged(
                        9,
                        1,
                        List.of(
                                reading("a", Duration.ofSeconds(45)),
                                reading("b", Duration.ofSeconds(2))));

        assertThat(found.message())
                .isEqualTo("The clocks of 1 of 9 machines are off: a is 45 s ahead");
        assertThat(MachineClocks.judged(9, 0, List.of(reading("b", Duration.ZERO))).level())
                .isEqualTo(Level.OK);
    }

    @Test
    void whenMostAreOffTheProductsOwnClockIsSuspected() {
        List<Reading> most = List.of(reading("a", Duration.ofHours(-1)));

        assertThat(MachineClocks.judged(5, 3, most).remedy()).startsWith("So many at once");
        assertThat(MachineClocks.judged(2, 2, most).remedy()).startsWith("Let them");
    }
}
