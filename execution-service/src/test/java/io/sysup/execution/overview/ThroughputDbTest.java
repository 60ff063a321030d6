package io.sysup.execution.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.overview.Throughput.Bar;
import io.sysup.execution.overview.Throughput.Bars;
import io.sysup.execution.overview.Throughput.Span;
import io.sysup.execution.queue.JobFixture;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.testing.Engines;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(Engines.class)
class ThroughputDbTest {
    @Inject ExecutionDatabase database;
    @Inject Throughput throughput;
    @Inject JobFixture fixture;

    private final String kind = "test." + Ids.next();

    @AfterEach
    void forget() {
        database.update("delete from execution.jobs where kind = $1", kind);
    }

    @ParameterizedTest
    @EnumSource
    void theBarsFollowEachOtherAndTimeIsInTheLast(Span span) {
        Bars bars = throughput.over(span);

        Duration width = Duration.ofSeconds(bars.seconds());
        List<Instant> begins = bars.items().stream().map(Bar::at).toList();
        assertThat(begins).hasSizeBetween(48, 60);
        for (int i = 1; i < begins.size(); i++) {
            assertThat(Duration.between(begins.get(i - 1), begins.get(i))).isEqualTo(width);
        }
        assertThat(Duration.between(begins.getLast(), Instant.now()))
                .isBetween(Duration.ofSeconds(-1), width.plusSeconds(1));
    }

    @ParameterizedTest
    @EnumSource
    void eachJobIsInTheBarOfItsEnd(Span span) {
        List<Bar> before = throughput.over(span).items();
        Instant at = before.get(20).at();
        Instant justBefore = at.minusMillis(1);

        end("ok", at, 3);
        end("warning", at, 2);
        end("error", justBefore, 1);
        end("cancelled", at.plusSeconds(1), 1);

        List<Bar> now = throughput.over(span).items();
        assertThat(more(before, now, at, Bar::ok)).isEqualTo(3);
        assertThat(more(before, now, at, Bar::warning)).isEqualTo(2);
        assertThat(more(before, now, at, Bar::error)).isZero();
        assertThat(more(before, now, at, Bar::cancelled)).isEqualTo(1);
        assertThat(more(before, now, before.get(19).at(), Bar::error)).isEqualTo(1);
    }

    @Test
    void whatEndedEarlierIsInNone() {
        List<Bar> before = throughput.over(Span.HOUR).items();

        end("ok", before.getFirst().at().minusMillis(1), 5);

        long more =
                throughput.over(Span.HOUR).items().stream().limit(30).mapToLong(Bar::ok).sum()
                        - before.stream().limit(30).mapToLong(Bar::ok).sum();
        assertThat(more).isLessThan(5);
    }

    private static long more(
            List<Bar> before, List<Bar> now, Instant at, ToLongFunction<Bar> count) {
        return count.applyAsLong(barAt(now, at)) - count.applyAsLong(barAt(before, at));
    }

    private static Bar barAt(List<Bar> bars, Instant at) {
        return bars.stream().filter(bar -> bar.at().equals(at)).findFirst().orElseThrow();
    }

    private void end(String state, Instant at, int many) {
        List<UUID> machines = IntStream.range(0, many).mapToObj(i -> Ids.next()).toList();
        fixture.addMany(kind, machines);
        database.update(
                "update execution.jobs set status = $2, finished_at = $3::text::timestamptz where kind = $1 and finished_at is null",
                kind,
                state,
                at.toString());
    }
}
