package io.sysup.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.kit.db.Tx;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.testing.Engines;
import io.vertx.pgclient.PgException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a transaction sends without waiting is as much part of it as all else. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
class SentStatementsDbTest {
    private static final String INSERT =
            "insert into execution.machines (id, name) values ($1, $2)";
    private static final String COUNT =
            "select count(*) as n from execution.machines where name = $1";
    private static final String NO_NAME = "23502";
    private static final int MANY = 10_000;

    @Inject ExecutionDatabase database;

    private final UUID id = Ids.next();
    private final String name = "sent-" + id;

    @Test
    void isSeenByTheStatementsBehindItAndKept() {
        long seen =
                database.transaction(tx -> {
                    tx.send(INSERT, id, name);
                    return tx.query(COUNT, name).getFirst().getLong("n");
                });

        assertThat(seen).isOne();
        assertThat(stored()).isOne();
    }

    @Test
    void rowsOfABatchAreKeptTogether() {
        database.inTransaction(tx ->
                tx.batch(
                        INSERT, List.of(new Object[] {id, name}, new Object[] {Ids.next(), name})));

        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void thousandsAreKeptTogether() {
        database.inTransaction(tx -> {
            for (int i = 0; i < MANY; i++) {
                tx.send(INSERT, Ids.next(), name);
            }
        });

        assertThat(stored()).isEqualTo(MANY);
    }

    @Test
    void rowsThatWereGatheredAreSeenByTheStatementsBehindThemOfEachKeyTheLatest() {
        String insert =
                "insert into execution.machines (id, name) select r.id, r.name from jsonb_to_recordset($1::text::jsonb) as r (id uuid, name text)";

        long seen =
                database.transaction(tx -> {
                    tx.gather(insert, id, Map.of("id", id, "name", "overtaken"));
                    tx.gather(insert, id, Map.of("id", id, "name", name));
                    long before = tx.query(COUNT, name).getFirst().getLong("n");
                    UUID another = Ids.next();
                    tx.gather(insert, another, Map.of("id", another, "name", name));
                    return before;
                });

        assertThat(seen).isOne();
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void isUndoneWithTheTransaction() {
        assertThatThrownBy(() ->
                        database.inTransaction(tx -> {
                            tx.send(INSERT, id, name);
                            throw new IllegalStateException("no");
                        }))
                .hasMessage("no");

        assertThat(stored()).isZero();
    }

    @Test
    void itsFailureAtTheEndUndoesAll() {
        refused(tx -> {
            tx.send(INSERT, id, name);
            tx.send(INSERT, Ids.next(), null);
        });
    }

    @Test
    void itsFailureIsToldInsteadOfThatOfTheStatementBehindIt() {
        refused(tx -> {
            tx.send(INSERT, id, name);
            tx.send(INSERT, Ids.next(), null);
            tx.query(COUNT, name);
        });
    }

    @Test
    void theFailureOfAStatementBehindItIsItsOwn() {
        refused(tx -> {
            tx.send(INSERT, id, name);
            tx.update(INSERT, Ids.next(), null);
        });
    }

    /** Such a value never reaches the database, which would keep the rest. */
    @Test
    void aValueOfTheWrongTypeUndoesAll() {
        assertThatThrownBy(() ->
                        database.inTransaction(tx -> {
                            tx.send(INSERT, id, name);
                            tx.send(INSERT, "no id", name);
                        }))
                .hasMessageContaining("no id");

        assertThat(stored()).isZero();
    }

    private void refused(Consumer<Tx> work) {
        assertThatThrownBy(() -> database.inTransaction(work))
                .isInstanceOfSatisfying(
                        PgException.class,
                        refusal -> assertThat(refusal.getSqlState()).isEqualTo(NO_NAME));

        assertThat(stored()).isZero();
        database.inTransaction(tx -> tx.send(INSERT, id, name));
        assertThat(stored()).isOne();
    }

    private long stored() {
        return database.query(COUNT, name).getFirst().getLong("n");
    }
}
