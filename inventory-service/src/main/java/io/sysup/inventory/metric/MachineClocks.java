package io.sysup.inventory.metric;

import io.sysup.inventory.InventoryDatabase;
import io.sysup.kit.diagnosis.Finding;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;

/** Whether the clocks of the machines are right, as they told when somebody looked last. */
@Singleton
public class MachineClocks {
    private static final String CHECK = "machineClocks";
    private static final Duration OFF = Duration.ofSeconds(30);
    private static final Duration FAR_OFF = Duration.ofMinutes(5);

    /** What a clock showed before says nothing of now. */
    private static final Duration COUNTS = Duration.ofDays(7);

    private static final int NAMED = 3;

    /** From so many on it is asked who is wrong. */
    private static final int A_FLEET = 3;

    private final InventoryDatabase database;
    private final InstantSource clock;

    MachineClocks(InventoryDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    public Finding find() {
        List<Row> rows =
                database.query(
                        MetricSql.CLOCKS, OFF.toMillis(), clock.instant().minus(COUNTS), NAMED);
        return rows.isEmpty()
                ? Finding.ok(CHECK, "No machine told its time within " + COUNTS.toDays() + " days")
                : judged(
                        rows.getFirst().getInteger("told"),
                        rows.getFirst().getInteger("off"),
                        rows.stream().map(Reading::of).toList());
    }

    /**
     * @param most those that are off most, the worst first
     */
    static Finding judged(int told, int off, List<Reading> most) {
        if (off == 0) {
            return Finding.ok(CHECK, "The clocks of " + told + " machines are right");
        }
        String named =
                most.stream().limit(off).map(Reading::text).collect(Collectors.joining(", "));
        String shown = "The clocks of %d of %d machines are off: %s".formatted(off, told, named);
        String remedy =
                (told >= A_FLEET && off * 2 > told
                                ? "So many at once: look at the clock of the product's own machine first. "
                                : "")
                        + "Let them keep their time by NTP (systemd-timesyncd, chrony): with a wrong clock apt refuses package lists (Valid-Until), and certificates and signed tokens do not hold yet or any more.";
        return most.getFirst().ahead().abs().compareTo(FAR_OFF) < 0
                ? Finding.warning(CHECK, shown, remedy)
                : Finding.error(CHECK, shown, remedy);
    }

    /** What the clock of a machine showed beside ours. */
    record Reading(String machine, Duration ahead) {
        private static final Duration MINUTES = Duration.ofMinutes(2);
        private static final Duration HOURS = Duration.ofHours(2);
        private static final Duration DAYS = Duration.ofDays(2);

        private static Reading of(Row row) {
            return new Reading(
                    row.getString("name"), Duration.ofMillis(row.getLong("clock_ahead_ms")));
        }

        private String text() {
            return machine
                    + " is "
                    + amount(ahead.abs())
                    + (ahead.isNegative() ? " behind" : " ahead");
        }

        private static String amount(Duration much) {
            if (much.compareTo(MINUTES) < 0) {
                return much.toSeconds() + " s";
            }
            if (much.compareTo(HOURS) < 0) {
                return much.toMinutes() + " min";
            }
            return much.compareTo(DAYS) < 0 ? much.toHours() + " h" : much.toDays() + " days";
        }
    }
}
