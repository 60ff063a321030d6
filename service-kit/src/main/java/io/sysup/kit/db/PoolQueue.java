package io.sysup.kit.db;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import java.util.OptionalLong;

/** Those who wait for a connection of a pool, as the metrics of its client count them. */
record PoolQueue(String pool) {
    private static final String WAITING = "sql.pool.queue.size";

    /** Empty where nobody counts. */
    OptionalLong waiting() {
        Gauge gauge = Metrics.globalRegistry.find(WAITING).tag("pool.name", pool).gauge();
        return gauge == null || Double.isNaN(gauge.value())
                ? OptionalLong.empty()
                : OptionalLong.of(Math.round(gauge.value()));
    }
}
