package io.sysup.hermes.person;

import io.sysup.hermes.HermesDatabase;
import io.sysup.kit.db.Tx;
import io.sysup.kit.problem.ProblemException;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.function.ToIntFunction;

/** Puts people out, at once, without asking their provider. */
@Singleton
class Exclusions {
    private final HermesDatabase database;
    private final Standing standing;
    private final People people;
    private final InstantSource clock;

    Exclusions(HermesDatabase database, Standing standing, People people, InstantSource clock) {
        this.database = database;
        this.standing = standing;
        this.people = people;
        this.clock = clock;
    }

    /** Until {@link #letIn}; the sessions end. */
    void block(String subject, String by) {
        change(subject, tx -> tx.update(PersonSql.BLOCK, subject, by));
    }

    void letIn(String subject) {
        change(subject, tx -> tx.update(PersonSql.LET_IN, subject));
    }

    /** Ends all sessions; tokens that were issued before count no more. */
    void signOut(String subject) {
        change(subject, tx -> tx.update(PersonSql.SIGN_OUT, subject, clock.instant()));
    }

    private void change(String subject, ToIntFunction<Tx> statement) {
        database.inTransaction(tx -> {
            if (statement.applyAsInt(tx) == 0) {
                throw ProblemException.notFound("The person " + subject);
            }
            tx.update(PersonSessionSql.END_ALL, subject);
        });
        standing.readAgain();
        people.forget(subject);
    }
}
