package io.sysup.execution.overview;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The queue as metrics. All replicas tell the same numbers, those of the database, so they are not
 * to be summed; a scrape costs no statement.
 */
@ApplicationScoped
public class QueueMetrics {
    private static final Logger LOGGER = Logger.getLogger(QueueMetrics.class);

    private final Overviews overviews;
    private volatile @Nullable QueueFigures latest;

    public QueueMetrics(Overviews overviews, MeterRegistry registry) {
        this.overviews = overviews;
        jobs(registry, "waiting", QueueFigures::waiting);
        jobs(registry, "due", QueueFigures::due);
        jobs(registry, "running", QueueFigures::running);
        jobs(registry, "lost", QueueFigures::lost);
        gauge(registry, "sysup.queue.oldest.due.seconds", QueueFigures::oldestDueSeconds);
        gauge(registry, "sysup.queue.dead.letters", QueueFigures::deadLetters);
        gauge(registry, "sysup.outbox.pending", QueueFigures::outboxPending);
        gauge(registry, "sysup.outbox.failed", QueueFigures::outboxFailed);
    }

    private void jobs(MeterRegistry registry, String state, ToDoubleFunction<QueueFigures> value) {
        Gauge.builder("sysup.queue.jobs", this, self -> self.read(value))
                .tag("state", state)
                .register(registry);
    }

    private void gauge(MeterRegistry registry, String name, ToDoubleFunction<QueueFigures> value) {
        Gauge.builder(name, this, self -> self.read(value)).register(registry);
    }

    private double read(ToDoubleFunction<QueueFigures> value) {
        QueueFigures figures = latest;
        return figures == null ? Double.NaN : value.applyAsDouble(figures);
    }

    @Scheduled(
            every = "${sysup.queue.metrics:15s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    public void look() {
        try {
            latest = overviews.figures();
        } catch (RuntimeException e) {
            latest = null;
            LOGGER.debugf("The figures of the queue could not be read: %s", e.getMessage());
        }
    }
}
