package io.sysup.scheduler.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WavesTest {
    private static List<Integer> sizes(int targets, int canary, Share batch) {
        return Waves.sizes(targets, new Pace(canary, batch, false, 0));
    }

    @Test
    void canaryComesFirst() {
        assertThat(sizes(8, 1, new Share.Machines(3))).containsExactly(1, 3, 3, 1);
        assertThat(sizes(8, 0, new Share.Machines(3))).containsExactly(3, 3, 2);
    }

    @Test
    void withoutABatchAllThatAreLeftAreOneWave() {
        assertThat(sizes(8, 2, Share.ALL)).containsExactly(2, 6);
        assertThat(sizes(8, 0, Share.ALL)).containsExactly(8);
    }

    @Test
    void partOfAllTargetsIsRoundedUp() {
        assertThat(sizes(25, 1, new Share.Percent(10))).containsExactly(1, 3, 3, 3, 3, 3, 3, 3, 3);
        assertThat(sizes(3, 1, new Share.Percent(1))).containsExactly(1, 1, 1);
    }

    @Test
    void canaryMayBeAllThereIs() {
        assertThat(sizes(2, 5, new Share.Machines(3))).containsExactly(2);
    }

    @Property
    void eachTargetIsInOneWave(
            @ForAll @IntRange(min = 1, max = 300) int targets,
            @ForAll @IntRange(max = 20) int canary,
            @ForAll @IntRange(min = 1, max = 100) int batch,
            @ForAll boolean percent) {
        Share share = percent ? new Share.Percent(batch) : new Share.Machines(batch);
        Pace pace = new Pace(canary, share, false, 0);

        List<Integer> sizes = Waves.sizes(targets, pace);
        Integer[] numbers = Waves.numbers(targets, pace);

        assertThat(sizes).allMatch(size -> size > 0);
        assertThat(sizes.stream().mapToInt(size -> size).sum()).isEqualTo(targets);
        assertThat(numbers).hasSize(targets).isSorted();
        assertThat(Arrays.stream(numbers).distinct().count()).isEqualTo(sizes.size());
    }
}
