package io.sysup.inventory.discovery;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.network.AddressRange;
import io.sysup.inventory.timeline.Actor;
import io.sysup.kit.db.Violation;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.json.Json;
import io.sysup.kit.page.Cursor;
import io.sysup.kit.page.Page;
import io.sysup.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of discovery_scans. */
@ApplicationScoped
public class Scans {
    static final String INTERRUPTED = "interrupted: the service that scanned was stopped";

    private static final Duration KEPT = Duration.ofDays(90);
    private static final int MOST_QUEUED = 20;
    private static final double LEASE_SECONDS = 15;

    private final InventoryDatabase database;
    private final InstantSource clock;

    public Scans(InventoryDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    ScanView add(NewScan wish, AddressRange range, Actor actor) {
        UUID id = Ids.next();
        database.update(ScanSql.FORGET_OLD, clock.instant().minus(KEPT));
        int added =
                database.update(
                        ScanSql.ADD,
                        id,
                        range.toString(),
                        Json.write(wish.portsOrSsh()),
                        wish.methodOrTcp(),
                        clock.instant(),
                        actor.id(),
                        MOST_QUEUED);
        if (added == 0) {
            throw new ProblemException(
                    429,
                    ErrorKind.RATE_LIMITED,
                    MOST_QUEUED + " scans wait already.",
                    "Wait until some are over, or cancel one.",
                    List.of());
        }
        return read(id);
    }

    ScanView read(UUID id) {
        return database.first(ScanSql.READ, id)
                .map(ScanView::of)
                .orElseThrow(() -> ProblemException.notFound("The scan " + id));
    }

    /** The newest first. */
    Page<ScanView> page(int limit, @Nullable String cursorText) {
        Cursor cursor = Cursor.decode(cursorText, 1);
        List<ScanView> rows =
                database
                        .query(ScanSql.PAGE, cursor == null ? null : cursor.id(0), limit + 1)
                        .stream()
                        .map(ScanView::of)
                        .toList();
        return Page.of(rows, limit, last -> Cursor.at(last.id()), null);
    }

    /** A running scan finds out by itself, within a second. */
    ScanView cancel(UUID id) {
        int cancelled = database.update(ScanSql.CANCEL, id);
        ScanView scan = read(id);
        if (cancelled == 0 && !scan.status().equals("cancelled")) {
            throw ProblemException.conflict("The scan of " + scan.cidr() + " is over.", null);
        }
        return scan;
    }

    /** The scan that waits longest, unless one runs. */
    Optional<Scan> claim() {
        database.update(ScanSql.END_ABANDONED, INTERRUPTED);
        try {
            return database.first(ScanSql.CLAIM, LEASE_SECONDS).map(Scan::of);
        } catch (RuntimeException e) {
            if (Violation.ofUnique(e, "uq_discovery_scans_running")) {
                return Optional.empty(); // another replica was faster
            }
            throw e;
        }
    }

    /** False when it is not to go on. */
    boolean renew(Scan scan, Progress progress) {
        return database.update(ScanSql.RENEW, scan.id(), LEASE_SECONDS, Json.write(progress)) == 1;
    }

    void end(Scan scan, String status, @Nullable Progress progress, @Nullable String message) {
        String result = progress == null ? null : Json.write(progress);
        database.update(ScanSql.END, scan.id(), status, result, message);
    }
}
