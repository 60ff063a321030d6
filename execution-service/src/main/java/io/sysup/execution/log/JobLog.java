package io.sysup.execution.log;

import io.sysup.contracts.error.Failure;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.ActionOutcome.Failed;
import io.sysup.execution.action.ActionOutcome.NotDone;
import io.sysup.execution.action.ActionOutcome.Warned;
import io.sysup.execution.job.Job;
import io.sysup.execution.shell.LineSink;
import io.sysup.execution.shell.OutputStreamKind;
import io.sysup.kit.redaction.Redactor;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * The log of a running job. Lines are redacted and stored by one writer, many at a time when they
 * come fast; whoever watches reads them from the database, so a line that was shown is a line that
 * is kept. A full buffer makes the output wait; of a flood the head and the end are kept.
 */
public final class JobLog implements LineSink, AutoCloseable {
    private static final Logger LOGGER = Logger.getLogger(JobLog.class);
    private static final int BUFFER = 2000;
    private static final int BATCH = 500;
    private static final long RETRY_MILLIS = 500;

    /**
     * The logs of all jobs go to the database at the same ticks of the clock, and so in one
     * statement.
     */
    private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private static final long FLUSH_LIMIT_SECONDS = 60;

    private final JobLogs logs;
    private final Job job;
    private final InstantSource clock;
    private final ArrayDeque<LogLine> waiting = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Flood flood = new Flood();
    private volatile Redactor redactor = Redactor.byShape();
    private boolean open = true;
    private boolean flushing;
    private long last;
    private long stored;

    JobLog(JobLogs logs, Job job, InstantSource clock, long last) {
        this.logs = logs;
        this.job = job;
        this.clock = clock;
        this.last = last;
        this.stored = last;
        Thread.ofVirtual().name("log-" + job.id()).start(this::storeWhileOpen);
    }

    /** Number of the last line given. */
    public long last() {
        lock.lock();
        try {
            return last;
        } finally {
            lock.unlock();
        }
    }

    /** From now on these are masked; called before anything of the machine is read. */
    public void hide(List<String> secrets) {
        redactor = Redactor.of(secrets);
    }

    @Override
    public void line(OutputStreamKind stream, String text) {
        String level = stream == OutputStreamKind.STDERR ? "warning" : "info";
        LogLine line = new LogLine(0, clock.instant(), stream.word(), level, text);
        if (stream == OutputStreamKind.SYSTEM || !flood.full()) {
            line = clean(line);
        }
        lock.lock();
        try {
            if (stream == OutputStreamKind.SYSTEM || flood.passes(line)) {
                add(line);
            } else if (flood.hold(line)) {
                add(remark("the log gets too long: from here on only its end is kept"));
            }
        } finally {
            lock.unlock();
        }
    }

    private LogLine clean(LogLine line) {
        return new LogLine(
                0,
                line.at(),
                line.stream(),
                line.level(),
                redactor.redact(line.message()).replace("\0", ""));
    }

    private void add(LogLine line) {
        while (open && waiting.size() >= BUFFER) {
            changed.awaitUninterruptibly();
        }
        last++;
        waiting.add(new LogLine(last, line.at(), line.stream(), line.level(), line.message()));
        changed.signalAll();
    }

    private LogLine remark(String text) {
        return new LogLine(0, clock.instant(), OutputStreamKind.SYSTEM.word(), "warning", text);
    }

    /** Nothing more comes: what was held back of a flood is added. */
    public void end() {
        lock.lock();
        try {
            if (flood.leftOut() > 0) {
                add(remark(flood.leftOut() + " lines were left out here"));
            }
            flood.tail().stream().map(this::clean).forEach(this::add);
        } finally {
            lock.unlock();
        }
        flush();
    }

    /** Failures quote output, so they pass the same redactor. */
    public ActionOutcome redacted(ActionOutcome outcome) {
        return switch (outcome) {
            case Failed(var result, var failure) -> new Failed(result, redacted(failure));
            case NotDone(var result, var failure) -> new NotDone(result, redacted(failure));
            case Warned(var result, var reason) -> new Warned(result, redacted(reason));
            case ActionOutcome.Ok ok -> ok;
            case ActionOutcome.Cancelled cancelled -> cancelled;
        };
    }

    public Failure redacted(Failure failure) {
        return new Failure(
                failure.kind(),
                redactor.redact(failure.message()),
                failure.remedy(),
                failure.step(),
                failure.lines().stream().map(redactor::redact).toList(),
                failure.repair());
    }

    private void storeWhileOpen() {
        for (List<LogLine> batch = next(); !batch.isEmpty(); batch = next()) {
            storeWithRetries(batch);
            lock.lock();
            try {
                stored = batch.getLast().seq();
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    /** The next lines to store; empty when the log was closed and all are stored. */
    private List<LogLine> next() {
        lock.lock();
        try {
            while (open && waiting.isEmpty()) {
                changed.awaitUninterruptibly();
            }
            gather();
            List<LogLine> batch = new ArrayList<>();
            while (!waiting.isEmpty() && batch.size() < BATCH) {
                batch.add(waiting.removeFirst());
            }
            changed.signalAll();
            return batch;
        } finally {
            lock.unlock();
        }
    }

    private void gather() {
        long left = TICK_NANOS - Math.floorMod(System.nanoTime(), TICK_NANOS);
        try {
            while (open && !flushing && waiting.size() < BATCH && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void storeWithRetries(List<LogLine> batch) {
        boolean done = false;
        while (!done) {
            try {
                if (!logs.write(job, batch)) {
                    LOGGER.warnf("Lines of job %s were not stored: its lease is gone.", job.id());
                }
                done = true;
            } catch (RuntimeException e) {
                LOGGER.warnf(
                        "Lines of job %s could not be stored yet: %s", job.id(), e.getMessage());
                done = !pauseWhileOpen();
            }
        }
    }

    private boolean pauseWhileOpen() {
        lock.lock();
        try {
            return open && (changed.await(RETRY_MILLIS, TimeUnit.MILLISECONDS) || open);
        } catch (InterruptedException e) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Returns when every line given so far is stored.
     *
     * @throws IllegalStateException when the database stays away for a minute
     */
    public void flush() {
        lock.lock();
        try {
            long wanted = last;
            long left = TimeUnit.SECONDS.toNanos(FLUSH_LIMIT_SECONDS);
            flushing = true;
            changed.signalAll();
            while (stored < wanted) {
                if (left <= 0) {
                    throw new IllegalStateException(
                            "The log of job " + job.id() + " could not be stored.");
                }
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            flushing = false;
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            open = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
