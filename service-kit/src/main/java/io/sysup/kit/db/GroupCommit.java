package io.sysup.kit.db;

import io.sysup.kit.problem.DatabaseAway;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Work that many threads bring at the same time and that is cheaper together: while one group is
 * worked on, the next gathers. When a group fails each of it is tried alone, so that one that
 * cannot be done takes no other with it.
 *
 * @param <T> what is brought
 * @param <R> what comes of it, at the same place of the list
 */
public final class GroupCommit<T, R> {
    private final Function<List<T>, List<R>> work;
    private final int most;
    private final Semaphore turns;
    private final Queue<Brought> waiting = new ConcurrentLinkedQueue<>();

    /**
     * @param most of one group
     * @param turns groups that are worked on at once
     */
    public GroupCommit(Function<List<T>, List<R>> work, int most, int turns) {
        this.work = work;
        this.most = most;
        this.turns = new Semaphore(turns, true);
    }

    /** Waits until the item was worked on; throws what the work threw. */
    public R bring(T item) {
        var mine = new Brought(item);
        waiting.add(mine);
        // Lets those that come at the same moment into the same group.
        Thread.yield();
        while (!mine.taken) {
            turns.acquireUninterruptibly();
            try {
                if (!mine.taken) {
                    workOn(nextGroup());
                }
            } finally {
                turns.release();
            }
        }
        return mine.answer();
    }

    int waiting() {
        return waiting.size();
    }

    private List<Brought> nextGroup() {
        List<Brought> group = new ArrayList<>();
        for (Brought next = waiting.poll(); next != null; next = waiting.poll()) {
            next.taken = true;
            group.add(next);
            if (group.size() == most) {
                break;
            }
        }
        return group;
    }

    private void workOn(List<Brought> group) {
        if (group.isEmpty()) {
            return;
        }
        try {
            answer(group);
        } catch (RuntimeException | Error e) {
            if (group.size() == 1) {
                group.getFirst().result.completeExceptionally(e);
            } else {
                eachAlone(group);
            }
        }
    }

    private void answer(List<Brought> group) {
        List<R> answers = work.apply(group.stream().map(brought -> brought.item).toList());
        for (int i = 0; i < group.size(); i++) {
            group.get(i).result.complete(answers.get(i));
        }
    }

    /** A database that is away is not waited for once for each. */
    private void eachAlone(List<Brought> group) {
        @Nullable Throwable away = null;
        for (Brought one : group) {
            try {
                if (away == null) {
                    answer(List.of(one));
                } else {
                    one.result.completeExceptionally(away);
                }
            } catch (RuntimeException | Error e) {
                one.result.completeExceptionally(e);
                away = DatabaseAway.causes(e) ? e : null;
            }
        }
    }

    private final class Brought {
        private final T item;
        private final CompletableFuture<R> result = new CompletableFuture<>();
        private volatile boolean taken;

        Brought(T item) {
            this.item = item;
        }

        R answer() {
            try {
                return result.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }
    }
}
