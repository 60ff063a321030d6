package io.sysup.hermes.person;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.sysup.hermes.HermesDatabase;
import io.sysup.hermes.oidc.Person;
import io.sysup.kit.db.Columns;
import io.sysup.kit.page.Cursor;
import io.sysup.kit.page.Page;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
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
    private final Cache<String, String> noted =
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
        if (person.label().equals(noted.getIfPresent(person.subject()))) {
            return;
        }
        noted.put(person.subject(), person.label());
        try {
            database.update(PersonSql.SEEN, person.subject(), person.label(), clock.instant());
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
                                        Columns.instant(row, "last_seen_at")))
                        .toList();
        return Page.of(rows, limit, row -> Cursor.at(row.subject()), null);
    }
}
