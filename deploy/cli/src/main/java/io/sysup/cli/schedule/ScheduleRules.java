package io.sysup.cli.schedule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.waiting.TimeSpan;
import io.sysup.cli.window.Windows;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options that say how a schedule behaves; what is not given is not sent. */
final class ScheduleRules {

    @Option(
            names = "--misfire",
            paramLabel = "POLICY",
            description = "For times missed while nothing ran: ${COMPLETION-CANDIDATES}.")
    private @Nullable MisfirePolicy misfire;

    @Option(
            names = "--misfire-within",
            paramLabel = "TIME",
            description =
                    "Times longer ago than this are never made up for, such as 1h; 0 is none.")
    private @Nullable String misfireWithin;

    @Option(
            names = "--jitter",
            paramLabel = "TIME",
            description = "Each run begins by chance up to this much later, such as 10m; 0 is not.")
    private @Nullable String jitter;

    @Option(
            names = "--overlap",
            paramLabel = "POLICY",
            description = "While the run before it is active: ${COMPLETION-CANDIDATES}.")
    private @Nullable OverlapPolicy overlap;

    @Option(
            names = "--dst-gap",
            paramLabel = "RULE",
            description =
                    "For a time that clocks leap over: ${COMPLETION-CANDIDATES}; shift runs it right after.")
    private @Nullable DstGap gap;

    @Option(
            names = "--dst-overlap",
            paramLabel = "RULE",
            description = "For a time that clocks show twice: ${COMPLETION-CANDIDATES}.")
    private @Nullable DstOverlap twice;

    @Option(
            names = "--window",
            paramLabel = "WINDOW",
            description =
                    "Runs begin inside this maintenance window only, '' is any time; see `sysup window`.")
    private @Nullable String window;

    @Option(
            names = "--wait-for-window",
            negatable = true,
            description = "A run that comes outside waits for it (default: it is skipped).")
    private @Nullable Boolean waits;

    @Option(
            names = "--may-end-outside",
            negatable = true,
            description = "Begin also where it will not be done before the window closes.")
    private @Nullable Boolean mayEndOutside;

    @Option(
            names = "--catch-up",
            paramLabel = "TIME",
            description =
                    "Machines that did not answer have their turn when they are back: never, window (while it is open), or within a time such as 2h.")
    private @Nullable String catchUp;

    enum OverlapPolicy {
        skip,
        queue,
        allow
    }

    enum DstGap {
        shift,
        skip
    }

    enum DstOverlap {
        first,
        both
    }

    void writeTo(ObjectNode wanted, Windows windows) {
        put(wanted, "misfirePolicy", misfire);
        put(wanted, "overlapPolicy", overlap);
        put(wanted, "dstGap", gap);
        put(wanted, "dstOverlap", twice);
        seconds(wanted, "misfireWindowSeconds", "--misfire-within", misfireWithin);
        seconds(wanted, "jitterSeconds", "--jitter", jitter);
        if (window != null) {
            wanted.put("windowId", window.isEmpty() ? "" : windows.find(window).id());
        }
        if (waits != null) {
            wanted.put("outsideWindow", waits ? "wait" : "skip");
        }
        if (mayEndOutside != null) {
            wanted.put("finishInside", !mayEndOutside);
        }
        if ("never".equals(catchUp) || "window".equals(catchUp)) {
            wanted.put("catchUp", catchUp);
        } else if (catchUp != null) {
            wanted.put("catchUp", "time");
            seconds(wanted, "catchUpSeconds", "--catch-up", catchUp);
        }
    }

    private static void put(ObjectNode wanted, String field, @Nullable Object value) {
        if (value != null) {
            wanted.put(field, value.toString());
        }
    }

    private static void seconds(
            ObjectNode wanted, String field, String option, @Nullable String written) {
        if (written == null) {
            return;
        }
        try {
            boolean none = written.equals("0");
            Duration span = none ? Duration.ZERO : new TimeSpan().convert(written);
            wanted.put(field, span.toSeconds());
        } catch (TypeConversionException e) {
            throw Failure.usage(option + ": " + e.getMessage(), null);
        }
    }
}
