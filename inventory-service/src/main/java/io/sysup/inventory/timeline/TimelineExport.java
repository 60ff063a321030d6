package io.sysup.inventory.timeline;

import io.sysup.inventory.csv.CsvCell;
import io.sysup.kit.json.Json;
import io.sysup.kit.page.Cursor;
import io.sysup.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The timeline as a file, written page by page as it is read. */
@ApplicationScoped
class TimelineExport {
    private static final int AT_ONCE = 1000;
    private static final int MOST = 100_000;
    private static final String HEADER =
            "at,machine,type,severity,actorType,actorId,message,jobId,payload,machineId,id\r\n";

    private final Timeline timeline;

    TimelineExport(Timeline timeline) {
        this.timeline = timeline;
    }

    /** Refuses what would be cut off: half a file looks like a whole one. */
    void check(@Nullable UUID machineId, TimelineFilter filter) {
        if (timeline.moreThan(MOST, machineId, filter)) {
            throw ProblemException.conflict(
                    "More than " + MOST + " happenings match.",
                    "Export them in parts by since and until.");
        }
    }

    void csv(@Nullable UUID machineId, TimelineFilter filter, OutputStream out) throws IOException {
        out.write(HEADER.getBytes(StandardCharsets.UTF_8));
        write(machineId, filter, out, TimelineExport::row);
    }

    void lines(@Nullable UUID machineId, TimelineFilter filter, OutputStream out)
            throws IOException {
        write(machineId, filter, out, event -> Json.write(event) + "\n");
    }

    private void write(
            @Nullable UUID machineId,
            TimelineFilter filter,
            OutputStream out,
            Function<TimelineEvent, String> written)
            throws IOException {
        Cursor after = null;
        List<TimelineEvent> page;
        do {
            page = timeline.rows(machineId, filter, AT_ONCE, after);
            String text = page.stream().map(written).collect(Collectors.joining());
            out.write(text.getBytes(StandardCharsets.UTF_8));
            after = page.isEmpty() ? null : Timeline.place(page.getLast());
        } while (page.size() == AT_ONCE);
    }

    private static String row(TimelineEvent event) {
        return Stream.<@Nullable Object>of(
                        event.at(),
                        event.machine(),
                        event.type(),
                        event.severity(),
                        event.actorType(),
                        event.actorId(),
                        event.message(),
                        event.jobId(),
                        event.payload() == null ? null : Json.write(event.payload()),
                        event.machineId(),
                        event.id())
                .map(TimelineExport::cell)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable Object value) {
        return value == null
                ? ""
                : "\"" + CsvCell.harmless(value.toString()).replace("\"", "\"\"") + "\"";
    }
}
