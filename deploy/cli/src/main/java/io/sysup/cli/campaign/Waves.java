package io.sysup.cli.campaign;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.json.Json;
import io.sysup.cli.waiting.TimeSpan;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a campaign goes about it; what is not said is left to the server. */
final class Waves {

    @Option(
            names = "--canary",
            paramLabel = "N",
            description = "Machines of the first wave; 0 for none (default: 1).")
    private @Nullable Integer canary;

    @Option(
            names = "--batch",
            paramLabel = "N|N%",
            converter = Amount.Reader.class,
            description = "Machines of each later wave (default: all that are left).")
    private @Nullable Amount batch;

    @Option(
            names = "--parallel",
            paramLabel = "N",
            description = "Jobs at once (default: the whole wave).")
    private @Nullable Integer parallel;

    @Option(
            names = "--unavailable",
            paramLabel = "TAG=N",
            converter = Unavailable.Reader.class,
            description = "At most N machines of this tag at once; can be repeated.")
    private List<Unavailable> unavailable = List.of();

    @Option(
            names = "--available",
            paramLabel = "TAG=N|N%",
            converter = Available.Reader.class,
            description = "At least N machines of this tag stay up; can be repeated.")
    private List<Available> available = List.of();

    @Option(
            names = "--max-failures",
            paramLabel = "N|N%",
            converter = Amount.Reader.class,
            description = "Stop when more machines than this have failed (default: 0).")
    private @Nullable Amount maxFailures;

    @Option(
            names = "--pause-after-canary",
            description = "Begin the second wave only when somebody resumes the campaign.")
    private boolean pauseAfterCanary;

    @Option(
            names = "--soak",
            paramLabel = "TIME",
            converter = TimeSpan.class,
            description = "Rest between waves, such as 10m.")
    private Duration soak = Duration.ZERO;

    void addTo(ObjectNode wish) {
        if (canary != null) {
            wish.put("canary", canary);
        }
        if (batch != null) {
            batch.put(wish, "batch", "batchPercent");
        }
        if (parallel != null) {
            wish.put("maxParallel", parallel);
        }
        if (!unavailable.isEmpty()) {
            wish.set(
                    "maxUnavailable",
                    Json.array(unavailable.stream().map(Unavailable::json).toList()));
        }
        if (!available.isEmpty()) {
            wish.set("minAvailable", Json.array(available.stream().map(Available::json).toList()));
        }
        if (maxFailures != null) {
            maxFailures.put(wish, "maxFailures", "maxFailurePercent");
        }
        if (pauseAfterCanary) {
            wish.put("pauseAfterCanary", true);
        }
        if (!soak.isZero()) {
            wish.put("soakSeconds", soak.toSeconds());
        }
    }
}
