package io.sysup.hermes.person;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.sysup.hermes.HermesDatabase;
import io.sysup.hermes.oidc.Person;
import io.sysup.kit.db.Columns;
import io.sysup.kit.json.Json;
import io.sysup.kit.page.Cursor;
import io.sysup.kit.page.Page;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What people are called: all else that is written down about them has their subject only. */
@Singleton
public class KnownPeople {
    private static final Logger LOGGER = Logger.getLogger(KnownPeople.class);
    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(10);
    private static final int MOST_REMEMBERED = 10_000;

    private final HermesDatabase database;
    private final InstantSource clock;
    private final Cache<String, Person> noted =
            Caffeine.newBuilder()
                    .expireAfterWrite(BETWEEN_NOTES)
                    .maximumSize(MOST_REMEMBERED)
                    .build();

    KnownPeople(HermesDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Written down at most every ten minutes; nobody is kept out because it could not be. */
    public void saw(Person person) {
        if (person.equals(noted.getIfPresent(person.subject()))) {
            return;
        }
        noted.put(person.subject(), person);
        try {
            database.update(
                    PersonSql.SEEN,
                    person.subject(),
                    person.label(),
                    clock.instant(),
                    Json.write(person.scopes()),
                    Json.write(person.groups()));
        } catch (RuntimeException e) {
            noted.invalidate(person.subject());
            LOGGER.warnf(
                    "That %s was here is written down later: %s", person.subject(), e.getMessage());
        }
    }

    Page<PersonView> page(int limit, @Nullable Cursor after) {
        String last = after == null ? null : after.text(0);
        List<PersonView> rows =
                database.query(PersonSql.PAGE, last, limit + 1).stream()
                        .map(row ->
                                new PersonView(
                                        row.getString("subject"),
                                        row.getString("label"),
                                        Columns.instant(row, "first_seen_at"),
                                        Columns.instant(row, "last_seen_at"),
                                        words(row, "scopes"),
                                        Columns.instantOrNull(row, "blocked_at")))
                        .toList();
        return Page.of(rows, limit, row -> Cursor.at(row.subject()), null);
    }

    /** Whoever has this subject or label; more than one when the label is that of several. */
    public List<RememberedPerson> named(String subjectOrLabel) {
        return database.query(PersonSql.NAMED, subjectOrLabel).stream()
                .map(row ->
                        new RememberedPerson(
                                row.getString("subject"),
                                Set.copyOf(words(row, "scopes")),
                                Set.copyOf(words(row, "groups")),
                                Columns.instantOrNull(row, "blocked_at")))
                .toList();
    }

    private static List<String> words(Row row, String column) {
        return List.of(Json.read(row.getString(column), String[].class));
    }
}
