package io.sysup.inventory.discovery;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.machine.HostKeySighting;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.discovery.CandidatePage.Facets;
import io.sysup.inventory.hostkey.Fingerprint;
import io.sysup.inventory.network.AddressRange;
import io.sysup.inventory.timeline.Actor;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.page.Cursor;
import io.sysup.kit.page.Page;
import io.sysup.kit.problem.ProblemException;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of discovery_candidates. */
@ApplicationScoped
public class Candidates {
    private static final int CURSOR_VALUES = 3;

    private final InventoryDatabase database;
    private final InstantSource clock;

    public Candidates(InventoryDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Nothing is kept of a scan that is over. */
    void found(Scan scan, HostFound host) {
        HostKeySighting key = host.key();
        database.update(
                CandidateSql.ADD,
                Ids.next(),
                scan.id(),
                ScanRun.text(host.door().address()),
                host.door().port(),
                host.service(),
                host.reverseDns(),
                key == null ? null : key.keyType(),
                key == null ? null : Fingerprint.parse(key.fingerprint()).hex(),
                key == null ? null : key.publicKey(),
                clock.instant());
    }

    CandidatePage page(CandidateQuery query) {
        Cursor cursor = cursor(query.cursor());
        int limit = Page.limit(query.limit());
        List<CandidateView> rows =
                database
                        .query(
                                CandidateSql.PAGE,
                                query.scan(),
                                query.decision(),
                                query.knownOrNull(),
                                cursor == null ? null : cursor.text(0),
                                cursor == null ? null : cursor.number(1).intValue(),
                                cursor == null ? null : cursor.id(2),
                                limit + 1)
                        .stream()
                        .map(CandidateView::of)
                        .toList();
        Row counted =
                database.query(
                                CandidateSql.COUNT,
                                query.scan(),
                                query.decision(),
                                query.knownOrNull())
                        .getFirst();
        long total = counted.getLong("total");
        Page<CandidateView> page =
                Page.of(rows, limit, c -> Cursor.at(c.host(), c.port(), c.id()), total);
        return new CandidatePage(page.items(), page.nextCursor(), total, Facets.of(counted));
    }

    private static @Nullable Cursor cursor(@Nullable String text) {
        Cursor cursor = Cursor.decode(text, CURSOR_VALUES);
        if (cursor != null && AddressRange.parse(cursor.text(0)).isEmpty()) {
            throw ProblemException.invalidField(
                    ErrorKind.VALIDATION, "cursor", "is not a cursor of this list");
        }
        return cursor;
    }

    /**
     * In the order of their addresses.
     *
     * @throws ProblemException when one of them does not exist
     */
    List<Candidate> all(Set<UUID> ids) {
        List<Candidate> found =
                database.query(CandidateSql.OF_IDS, (Object) ids.toArray(UUID[]::new)).stream()
                        .map(Candidate::of)
                        .toList();
        Set<UUID> missing = new LinkedHashSet<>(ids);
        found.forEach(candidate -> missing.remove(candidate.view().id()));
        if (!missing.isEmpty()) {
            throw ProblemException.notFound("The candidate " + missing.iterator().next());
        }
        return found;
    }

    /** All or none. */
    List<CandidateView> decide(Set<UUID> ids, String decision, Actor actor) {
        for (Candidate candidate : all(ids)) {
            if (candidate.view().decision().equals("added")) {
                throw ProblemException.conflict(
                        candidate.endpoint() + " was added already.",
                        "Remove the machine instead.");
            }
        }
        database.update(
                CandidateSql.DECIDE,
                ids.toArray(UUID[]::new),
                decision,
                actor.id(),
                clock.instant());
        return all(ids).stream().map(Candidate::view).toList();
    }

    void added(Candidate candidate, UUID machineId, Actor actor) {
        database.update(
                CandidateSql.ADDED, candidate.view().id(), machineId, actor.id(), clock.instant());
    }
}
