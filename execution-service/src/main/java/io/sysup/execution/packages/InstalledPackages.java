package io.sysup.execution.packages;

import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.action.ActionResult.Installed;
import io.sysup.kit.db.Tx;
import io.sysup.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * What is installed where. A set is stored before the job that saw it ends, in statements of its
 * own: it says nothing of any machine, so it may be there in vain, and jobs that end at the same
 * time do not wait for each other.
 */
@ApplicationScoped
public class InstalledPackages {
    private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);
    private static final Comparator<Installed> ORDER =
            Comparator.comparing(Installed::name)
                    .thenComparing(Installed::arch)
                    .thenComparing(Installed::version);

    private final ExecutionDatabase database;
    private final InstantSource clock;
    private final AtomicReference<Instant> nextCleaning;

    InstalledPackages(ExecutionDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        this.nextCleaning = new AtomicReference<>(clock.instant());
    }

    /** Returns the set of these packages, which is new or was stored for another machine. */
    public UUID store(List<Installed> packages) {
        List<Installed> sorted = packages.stream().distinct().sorted(ORDER).toList();
        String sha256 =
                ChangeKey.of(
                        sorted.stream()
                                .map(one -> one.name() + "\t" + one.arch() + "\t" + one.version())
                                .toArray(String[]::new));
        return database.first(InstalledSql.USE_SET, sha256)
                .map(row -> row.getUUID("id"))
                .orElseGet(() -> add(sorted, sha256));
    }

    private UUID add(List<Installed> packages, String sha256) {
        clean();
        String[] names = texts(packages, Installed::name);
        String[] archs = texts(packages, Installed::arch);
        String[] versions = texts(packages, Installed::version);
        database.update(InstalledSql.ADD_VERSIONS, names, archs, versions);
        return database.query(InstalledSql.ADD_SET, names, archs, versions, Ids.next(), sha256)
                .getFirst()
                .getUUID("id");
    }

    private void clean() {
        Instant due = nextCleaning.get();
        Instant now = clock.instant();
        if (!now.isBefore(due) && nextCleaning.compareAndSet(due, now.plus(BETWEEN_CLEANINGS))) {
            database.update(InstalledSql.FORGET_UNUSED);
        }
    }

    private static String[] texts(List<Installed> packages, Function<Installed, String> field) {
        return packages.stream().map(field).toArray(String[]::new);
    }

    /** Notes what a job saw on its machine. */
    public void seen(Tx tx, UUID machine, UUID set, UUID job, Instant at) {
        tx.send(InstalledSql.SEEN, machine, set, at, job);
    }
}
