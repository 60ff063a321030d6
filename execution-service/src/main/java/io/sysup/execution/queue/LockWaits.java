package io.sysup.execution.queue;

import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.job.Job;
import io.sysup.execution.job.JobEvents;
import io.sysup.execution.job.Jobs;
import io.sysup.execution.shell.LineSink;
import io.sysup.execution.shell.OutputStreamKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Shows with a running job that it waits for a lock of apt or dpkg, and who holds that. */
@ApplicationScoped
public class LockWaits {
    private static final Logger LOGGER = Logger.getLogger(LockWaits.class);

    /** As apt says it, each second while it waits or once before it gives up. */
    private static final Pattern HELD =
            Pattern.compile(
                    "Could not get lock (\\S+?)\\. It is held by process (\\d+)(?: \\(([^)]*)\\))?");

    private static final Pattern SAID_WITH_IT = Pattern.compile("[EWN]: .*");

    private final ExecutionDatabase database;
    private final Jobs jobs;
    private final JobEvents events;

    LockWaits(ExecutionDatabase database, Jobs jobs, JobEvents events) {
        this.database = database;
        this.jobs = jobs;
        this.events = events;
    }

    /** What somebody waits for who says this line. */
    static Optional<String> in(String line) {
        Matcher held = HELD.matcher(line);
        if (!held.find()) {
            return Optional.empty();
        }
        String holder = held.group(3) == null ? "another program" : held.group(3);
        return Optional.of(
                "waits for the lock %s, held by %s (process %s)"
                        .formatted(held.group(1), holder, held.group(2)));
    }

    LineSink watch(Job job, LineSink next) {
        return new Watched(job, next);
    }

    private final class Watched implements LineSink {
        private final Job job;
        private final LineSink next;
        private @Nullable String told;

        Watched(Job job, LineSink next) {
            this.job = job;
            this.next = next;
        }

        @Override
        public void line(OutputStreamKind stream, String text) {
            next.line(stream, text);
            if (stream != OutputStreamKind.SYSTEM) {
                look(text);
            }
        }

        private synchronized void look(String text) {
            String waits = in(text).orElse(null);
            boolean same = waits == null ? told == null : waits.equals(told);
            if (same || (waits == null && SAID_WITH_IT.matcher(text).matches())) {
                return;
            }
            told = waits;
            tell(job, waits);
        }
    }

    /** Only news for people: a job goes on without it. */
    private void tell(Job job, @Nullable String waits) {
        try {
            database.inTransaction(tx -> {
                if (jobs.waits(tx, job, waits)) {
                    events.changed(tx, List.of(jobs.require(tx, job.id())));
                }
            });
        } catch (RuntimeException e) {
            LOGGER.warnf(
                    "That job %s waits for a lock was not noted: %s", job.id(), e.getMessage());
        }
    }
}
