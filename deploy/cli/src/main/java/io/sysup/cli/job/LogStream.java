package io.sysup.cli.job;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.Api;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.connection.EventStream;
import io.sysup.cli.connection.ServerEvent;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.waiting.Deadline;
import io.sysup.cli.waiting.Waiter;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** The log of a job while it is written, from its first line to its last, each line once. */
final class LogStream {

    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(45);
    private static final Duration BEFORE_RECONNECT = Duration.ofMillis(500);

    private final Api api;
    private final Waiter waiter;
    private final Patience patience;
    private final Consumer<LogLine> onLine;
    private long last;

    LogStream(Api api, Waiter waiter, Patience patience, Consumer<LogLine> onLine) {
        this.api = api;
        this.waiter = waiter;
        this.patience = patience;
        this.onLine = onLine;
    }

    /** Returns when the job is finished and its log complete, or the deadline has passed. */
    void follow(String jobId, Deadline deadline) {
        while (!deadline.passed()) {
            try {
                long before = last;
                if (readUntilItBreaks(jobId, deadline) || overWithoutSayingSo(jobId, before)) {
                    return;
                }
                patience.restored();
                waiter.pause(deadline.remaining(BEFORE_RECONNECT));
            } catch (Failure failure) {
                patience.bear(failure);
            }
        }
    }

    private boolean readUntilItBreaks(String jobId, Deadline deadline) {
        ApiCall call = ApiCall.get("jobs", jobId, "log", "stream");
        try (EventStream events = api.events(call, last == 0 ? "" : Long.toString(last))) {
            Optional<ServerEvent> event = events.next(deadline.remaining(LONGEST_SILENCE));
            while (event.isPresent()) {
                if (event.get().name().equals("end")) {
                    return true;
                }
                if (event.get().name().equals("log")) {
                    show(event.get().data());
                }
                event = events.next(deadline.remaining(LONGEST_SILENCE));
            }
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Failure.failed("cancelled", "interrupted while following a log", null);
        }
    }

    private void show(JsonNode data) {
        LogLine line = new LogLine(data);
        if (line.number() > last) {
            last = line.number();
            onLine.accept(line);
        }
    }

    private boolean overWithoutSayingSo(String jobId, long before) {
        return last == before && new Jobs(api).get(jobId).finished();
    }
}
