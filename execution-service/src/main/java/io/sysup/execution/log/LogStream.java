package io.sysup.execution.log;

import io.sysup.execution.job.Job;
import io.sysup.execution.job.JobNews;
import io.sysup.execution.job.JobView;
import io.sysup.kit.json.Json;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends one watcher what is stored of a job, as fast as the watcher reads, until the job is final.
 */
final class LogStream {
    private static final int BATCH = 500;

    private final JobLogs logs;
    private final SseEventSink sink;
    private final Sse sse;

    LogStream(JobLogs logs, SseEventSink sink, Sse sse) {
        this.logs = logs;
        this.sink = sink;
        this.sse = sse;
    }

    void follow(UUID jobId, long after, Supplier<Job> look, JobNews.News news) {
        long seen = after;
        int version = -1;
        while (!sink.isClosed()) {
            // The state is read before the lines: when it is final, all lines are there.
            Job job = look.get();
            if (job.version() != version && !job.state().isFinal()) {
                version = job.version();
                send("state", null, JobView.of(job.withoutResult()));
            }
            List<LogLine> lines = logs.read(jobId, seen, BATCH);
            for (LogLine line : lines) {
                send("log", Long.toString(line.seq()), line);
                seen = line.seq();
            }
            if (lines.size() < BATCH) {
                if (job.state().isFinal()) {
                    send("end", null, JobView.of(job.withoutResult()));
                    return;
                }
                news.await();
            }
        }
    }

    private void send(String name, @Nullable String id, Object data) {
        OutboundSseEvent.Builder event =
                sse.newEventBuilder()
                        .name(name)
                        .mediaType(MediaType.TEXT_PLAIN_TYPE)
                        .data(String.class, Json.write(data));
        if (id != null) {
            event.id(id);
        }
        if (!sink.isClosed()) {
            sink.send(event.build()).toCompletableFuture().join();
        }
    }
}
