package io.sysup.execution.shells.ssh;

import io.sysup.contracts.machine.MachineConnection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The connection to a machine that others are reached through, shared by all of them. Those who
 * want it while it is being made wait for the same login, and hear of the same failure: a jump host
 * that is down costs each of them one login's time, not one after the other.
 */
final class JumpHost {
    private final Semaphore turns;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable CompletableFuture<SshConnection> line;

    JumpHost(int loginsAtOnce) {
        this.turns = new Semaphore(loginsAtOnce, true);
    }

    /** Of logins through this machine. */
    Semaphore turns() {
        return turns;
    }

    /** The connection, in use until it is released. */
    SshConnection use(MachineConnection machine, Supplier<SshConnection> login) {
        while (true) {
            CompletableFuture<SshConnection> mine = new CompletableFuture<>();
            CompletableFuture<SshConnection> found = current(machine, mine);
            if (found == mine) {
                make(mine, login);
            }
            SshConnection made = awaited(found);
            if (taken(found, made)) {
                return made;
            }
        }
    }

    private CompletableFuture<SshConnection> current(
            MachineConnection machine, CompletableFuture<SshConnection> next) {
        lock.lock();
        try {
            CompletableFuture<SshConnection> known = line;
            if (known != null && known.isDone()) {
                SshConnection made = known.join();
                if (!made.fits(machine)) {
                    Thread.ofVirtual().start(made::retire);
                    known = null;
                }
            }
            line = known == null ? next : known;
            return line;
        } finally {
            lock.unlock();
        }
    }

    private void make(CompletableFuture<SshConnection> mine, Supplier<SshConnection> login) {
        try {
            mine.complete(login.get());
        } catch (RuntimeException | Error e) {
            forget(mine);
            mine.completeExceptionally(e);
        }
    }

    private static SshConnection awaited(CompletableFuture<SshConnection> found) {
        try {
            return found.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : e;
        }
    }

    private boolean taken(CompletableFuture<SshConnection> found, SshConnection made) {
        lock.lock();
        try {
            if (line != found) {
                return false;
            }
            made.use();
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void forget(CompletableFuture<SshConnection> mine) {
        lock.lock();
        try {
            if (line == mine) {
                line = null;
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends the connection when nobody went through it for this time. */
    void closeIdle(long nanos) {
        SshConnection idle = null;
        lock.lock();
        try {
            if (line != null && line.isDone() && line.join().idleFor(nanos)) {
                idle = line.join();
                line = null;
            }
        } finally {
            lock.unlock();
        }
        if (idle != null) {
            idle.disconnect();
        }
    }

    void close() {
        closeIdle(Long.MIN_VALUE);
    }
}
