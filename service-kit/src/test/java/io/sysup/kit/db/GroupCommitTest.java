package io.sysup.kit.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
    private static final int BEHIND = 20;

    private final List<List<Integer>> groups = Collections.synchronizedList(new ArrayList<>());

    @Test
    void whatComesWhileAGroupIsWorkedOnIsTheNextGroup() throws Exception {
        List<Future<Integer>> others =
                behindOneAtWork(group -> kept(group).stream().map(n -> n * 10).toList());

        for (int n = 1; n <= BEHIND; n++) {
            assertThat(others.get(n - 1).get()).isEqualTo(n * 10);
        }
        assertThat(groups).hasSize(1);
    }

    @Test
    void noGroupIsLargerThanAllowedAndNothingIsWorkedOnTwice() throws Exception {
        var commit = new GroupCommit<Integer, Integer>(this::kept, 7, 2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> all =
                    IntStream.range(0, 500)
                            .mapToObj(n -> (Callable<Integer>) () -> commit.bring(n))
                            .toList();
            List<Future<Integer>> answers = threads.invokeAll(all);
            for (int n = 0; n < 500; n++) {
                assertThat(answers.get(n).get()).isEqualTo(n);
            }
        }
        assertThat(groups).allMatch(group -> group.size() <= 7);
        assertThat(groups.stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 500).boxed().toList());
    }

    @Test
    void oneThatCannotBeDoneTakesNoOtherWithIt() throws Exception {
        var commit =
                new GroupCommit<Integer, Integer>(
                        group -> {
                            if (group.contains(13)) {
                                throw new IllegalStateException("13");
                            }
                            return kept(group);
                        },
                        100,
                        1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> all =
                    IntStream.range(0, 40)
                            .filter(n -> n != 13)
                            .mapToObj(n -> (Callable<Integer>) () -> commit.bring(n))
                            .toList();
            Future<Integer> bad = threads.submit(() -> commit.bring(13));
            for (Future<Integer> good : threads.invokeAll(all)) {
                assertThat(good.get()).isNotEqualTo(13);
            }
            assertThatThrownBy(bad::get).hasRootCauseMessage("13");
        }
        assertThat(groups.stream().flatMap(List::stream)).doesNotHaveDuplicates().hasSize(39);
    }

    @Test
    void aDatabaseThatIsAwayIsNotWaitedForOnceForEach() throws Exception {
        List<Future<Integer>> others =
                behindOneAtWork(group -> {
                    kept(group);
                    throw new IllegalStateException(new ConnectException("away"));
                });

        for (Future<Integer> other : others) {
            assertThatThrownBy(other::get).hasRootCauseMessage("away");
        }
        assertThat(groups).hasSize(2);
    }

    /** Brings 0, and while that is worked on 1 to 20, for which the work is meant. */
    private static List<Future<Integer>> behindOneAtWork(
            Function<List<Integer>, List<Integer>> work) throws Exception {
        var firstIsAtWork = new CountDownLatch(1);
        var othersAreThere = new CountDownLatch(1);
        var commit =
                new GroupCommit<Integer, Integer>(
                        group -> {
                            if (!group.contains(0)) {
                                return work.apply(group);
                            }
                            firstIsAtWork.countDown();
                            await(othersAreThere);
                            return group;
                        },
                        100,
                        1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> first = threads.submit(() -> commit.bring(0));
            await(firstIsAtWork);
            List<Future<Integer>> others =
                    IntStream.rangeClosed(1, BEHIND)
                            .mapToObj(n -> threads.submit(() -> commit.bring(n)))
                            .toList();
            while (commit.waiting() < BEHIND) {
                Thread.onSpinWait();
            }
            othersAreThere.countDown();
            assertThat(first.get()).isZero();
            return others;
        }
    }

    private List<Integer> kept(List<Integer> group) {
        groups.add(group);
        return group;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
