package io.sysup.inventory.exclude;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.selector.Selector;
import io.sysup.inventory.timeline.Actor;
import io.sysup.kit.db.Tx;
import io.sysup.kit.db.Violation;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.problem.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The rules that are written down. */
@ApplicationScoped
public class PackageExcludes {
    /** Each is held against each machine whose packages are looked at. */
    static final int MOST = 100;

    private final InventoryDatabase database;
    private final InstantSource clock;

    PackageExcludes(InventoryDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    List<PackageExclude> list() {
        return database.query(ExcludeSql.LIST).stream().map(PackageExclude::of).toList();
    }

    PackageExclude get(UUID id) {
        return database.first(ExcludeSql.BY_ID, id)
                .map(PackageExclude::of)
                .orElseThrow(() -> ProblemException.notFound("The rule " + id));
    }

    PackageExclude add(ExcludeBody body, Actor actor) {
        checkSelector(body);
        checkEnd(body.until(), null);
        return named(body, () -> database.transaction(tx -> insert(tx, body, actor)));
    }

    private PackageExclude insert(Tx tx, ExcludeBody body, Actor actor) {
        tx.update(ExcludeSql.LOCK);
        if (tx.query(ExcludeSql.COUNT).getFirst().getInteger("rules") >= MOST) {
            throw ProblemException.conflict(
                    "There are " + MOST + " rules already.", "Remove those that ended.");
        }
        return PackageExclude.of(
                tx.query(ExcludeSql.INSERT, values(Ids.next(), body, actor)).getFirst());
    }

    PackageExclude replace(UUID id, int version, ExcludeBody body, Actor actor) {
        PackageExclude old = get(id);
        checkSelector(body);
        checkEnd(body.until(), old.until());
        return named(
                body,
                () ->
                        database.first(ExcludeSql.REPLACE, values(id, body, actor, version))
                                .map(PackageExclude::of)
                                .orElseThrow(() -> Versions.outdated("The rule")));
    }

    /**
     * @param version the version that is meant; any when null
     */
    void remove(UUID id, @Nullable Integer version) {
        if (database.update(ExcludeSql.DELETE, id, version) == 0) {
            get(id);
            throw Versions.outdated("The rule");
        }
    }

    private @Nullable Object[] values(
            UUID id, ExcludeBody body, Actor actor, @Nullable Object... more) {
        @Nullable Object[] values = new @Nullable Object[8 + more.length];
        values[0] = id;
        values[1] = body.name();
        values[2] = body.on().strip();
        values[3] = body.patterns().toArray(String[]::new);
        values[4] = body.reason().strip();
        values[5] = body.until();
        values[6] = clock.instant();
        values[7] = actor.id();
        System.arraycopy(more, 0, values, 8, more.length);
        return values;
    }

    /** That nothing matches now is no mistake: machines come and go. */
    private static void checkSelector(ExcludeBody body) {
        Selector.parse(body.on(), "on");
    }

    /** One that is over may be edited otherwise. */
    private void checkEnd(@Nullable Instant until, @Nullable Instant before) {
        if (until != null && !Objects.equals(until, before) && !until.isAfter(clock.instant())) {
            throw ProblemException.invalidField(
                    ErrorKind.VALIDATION, "until", "must be in the future");
        }
    }

    private static PackageExclude named(ExcludeBody body, Supplier<PackageExclude> write) {
        try {
            return write.get();
        } catch (RuntimeException e) {
            if (Violation.ofUnique(e, "uq_package_excludes_name")) {
                throw ProblemException.conflict(
                        "There is a rule " + body.name() + " already.", "Choose another name.");
            }
            throw e;
        }
    }
}
