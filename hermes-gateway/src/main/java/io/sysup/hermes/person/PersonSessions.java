package io.sysup.hermes.person;

import io.sysup.hermes.HermesDatabase;
import io.sysup.hermes.oidc.Granted;
import io.sysup.hermes.oidc.Person;
import io.sysup.kit.db.Columns;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.json.Json;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The sessions on record. One that ended is gone, with the tokens in it. */
@Singleton
class PersonSessions {
    private final HermesDatabase database;

    PersonSessions(HermesDatabase database) {
        this.database = database;
    }

    void open(PersonCookie cookie, Granted granted, Instant checkAt, Instant expiresAt) {
        Person person = granted.person();
        database.update(
                PersonSessionSql.INSERT,
                Ids.next(),
                cookie.hash(),
                person.subject(),
                person.label(),
                Json.write(person.scopes()),
                cookie.seal(granted.tokens()),
                checkAt,
                expiresAt,
                Json.write(person.groups()));
    }

    Optional<PersonSession> find(PersonCookie cookie) {
        return database.first(PersonSessionSql.BY_HASH, cookie.hash()).map(PersonSessions::session);
    }

    /** True for the one who may ask; until then nobody else does. */
    boolean claimCheck(PersonSession session, Instant until) {
        return database.update(PersonSessionSql.CLAIM_CHECK, session.id(), session.checkAt(), until)
                == 1;
    }

    /** False when the session was ended in the meantime. */
    boolean renew(PersonSession session, PersonCookie cookie, Granted granted, Instant checkAt) {
        return database.update(
                        PersonSessionSql.RENEW,
                        session.id(),
                        granted.person().label(),
                        Json.write(granted.person().scopes()),
                        cookie.seal(granted.tokens()),
                        checkAt,
                        Json.write(granted.person().groups()))
                == 1;
    }

    void end(PersonSession session) {
        database.update(PersonSessionSql.END, session.id());
    }

    void purge(Instant now) {
        database.update(PersonSessionSql.PURGE, now);
    }

    private static PersonSession session(Row row) {
        return new PersonSession(
                row.getUUID("id"),
                new Person(
                        row.getString("subject"),
                        row.getString("label"),
                        words(row, "scopes"),
                        words(row, "groups")),
                row.getString("sealed"),
                Columns.instant(row, "check_at"),
                Columns.instant(row, "expires_at"));
    }

    private static Set<String> words(Row row, String column) {
        return Set.of(Json.read(row.getString(column), String[].class));
    }
}
