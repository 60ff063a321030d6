package io.sysup.inventory.hostkey;

import io.sysup.inventory.InventoryDatabase;
import io.sysup.kit.db.Columns;
import io.sysup.kit.diagnosis.Finding;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/** Certificates of machines that end soon, as they showed them where a signer is trusted. */
@Singleton
public class HostCertificates {
    private static final String CHECK = "hostCertificates";
    private static final Duration SOON = Duration.ofDays(30);
    private static final int NAMED = 3;

    private final InventoryDatabase database;
    private final InstantSource clock;

    HostCertificates(InventoryDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    public Finding find() {
        Instant now = clock.instant();
        List<Row> rows = database.query(HostKeySql.CERTIFICATES, now.plus(SOON), NAMED);
        return rows.isEmpty()
                ? Finding.ok(CHECK, "No machine showed a host certificate of a trusted signer")
                : judged(
                        rows.getFirst().getInteger("seen"),
                        rows.getFirst().getInteger("ending"),
                        rows.stream().map(End::of).toList(),
                        now);
    }

    /**
     * @param ending how many of those that were seen end soon, or have ended
     * @param first those that end first
     */
    static Finding judged(int seen, int ending, List<End> first, Instant now) {
        if (ending == 0) {
            return Finding.ok(CHECK, "All host certificates that were seen hold: " + seen);
        }
        String named =
                first.stream()
                        .limit(ending)
                        .map(end -> end.text(now))
                        .collect(Collectors.joining(", "));
        String shown =
                "%d of %d host certificates end within %d days or have ended: %s"
                        .formatted(ending, seen, SOON.toDays(), named);
        String remedy =
                "Have the keys signed again (ssh-keygen -s CA -h) and the SSH server read them. Approved keys go on; a new key with an ended certificate waits for a person, and other clients refuse it.";
        return first.getFirst().ended(now)
                ? Finding.error(CHECK, shown, remedy)
                : Finding.warning(CHECK, shown, remedy);
    }

    /** When the certificate of a machine ends. */
    record End(String machine, Instant until) {
        private static End of(Row row) {
            return new End(row.getString("name"), Columns.instant(row, "certified_until"));
        }

        private boolean ended(Instant now) {
            return !until.isAfter(now);
        }

        private String text(Instant now) {
            return machine
                    + (ended(now) ? " ended on " : " ends on ")
                    + LocalDate.ofInstant(until, ZoneOffset.UTC);
        }
    }
}
