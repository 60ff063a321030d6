package io.sysup.hermes.person;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.hermes.oidc.Granted;
import io.sysup.hermes.oidc.OidcConfig;
import io.sysup.hermes.oidc.Person;
import io.sysup.hermes.oidc.ProvidersWord;
import io.sysup.hermes.setting.SessionLength;
import io.sysup.kit.problem.ProblemException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Who is signed in. Every few minutes the provider is asked whether it still stands by the person,
 * and for the roles; while it is away, what it said last holds until the session is over.
 */
@Singleton
public class People {
    private static final Logger LOGGER = Logger.getLogger(People.class);
    private static final Duration REMEMBERED = Duration.ofSeconds(3);
    private static final Duration NEXT_TRY = Duration.ofSeconds(30);
    private static final int MOST_REMEMBERED = 10_000;

    private final PersonSessions sessions;
    private final ProvidersWord word;
    private final KnownPeople names;
    private final Standing standing;
    private final OidcConfig oidc;
    private final SessionLength length;
    private final InstantSource clock;

    /** Calls of one session that come at once wait for the same answer. */
    private final Cache<PersonCookie, Optional<PersonSession>> known =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST_REMEMBERED).build();

    People(
            PersonSessions sessions,
            ProvidersWord word,
            KnownPeople names,
            Standing standing,
            OidcConfig oidc,
            SessionLength length,
            InstantSource clock) {
        this.sessions = sessions;
        this.word = word;
        this.names = names;
        this.standing = standing;
        this.oidc = oidc;
        this.length = length;
        this.clock = clock;
    }

    /** A session is always a new one: what the browser had before counts for nothing. */
    public PersonCookie open(Granted granted) {
        PersonCookie cookie = PersonCookie.random();
        Instant now = clock.instant();
        Instant end = now.plus(length.now());
        boolean askedAgain = granted.tokens().refresh() != null;
        sessions.open(
                cookie,
                granted,
                now.plus(oidc.recheck()),
                askedAgain || end.isBefore(granted.until()) ? end : granted.until());
        names.saw(granted.person());
        LOGGER.infof("%s signed in", granted.person().subject());
        return cookie;
    }

    /**
     * What is remembered is at hand at once; all else may wait for the database or the provider.
     */
    public boolean remembers(PersonCookie cookie) {
        return known.getIfPresent(cookie) != null;
    }

    /** The person with this cookie; empty when the session is over. */
    public Optional<Person> by(PersonCookie cookie) {
        return known.get(cookie, this::look)
                .filter(session -> !session.isOverAt(clock.instant()))
                .map(PersonSession::person)
                .filter(person -> !standing.isBlocked(person.subject()));
    }

    /** The sessions of somebody are looked up anew. */
    void forget(String subject) {
        known.asMap()
                .values()
                .removeIf(found ->
                        found.filter(session -> session.person().subject().equals(subject))
                                .isPresent());
    }

    private Optional<PersonSession> look(PersonCookie cookie) {
        Instant now = clock.instant();
        return sessions.find(cookie)
                .filter(session -> !session.isOverAt(now))
                .flatMap(session ->
                        session.isDueAt(now) && sessions.claimCheck(session, now.plus(NEXT_TRY))
                                ? asked(cookie, session, now)
                                : Optional.of(session));
    }

    private Optional<PersonSession> asked(PersonCookie cookie, PersonSession session, Instant now) {
        Granted.Tokens tokens = cookie.unseal(session.sealed());
        if (tokens.refresh() == null) {
            return Optional.of(session);
        }
        try {
            Optional<Granted> renewed = word.again(session.person(), tokens);
            renewed.map(Granted::person).ifPresent(names::saw);
            return renewed.filter(granted ->
                            sessions.renew(session, cookie, granted, now.plus(oidc.recheck())))
                    .flatMap(granted -> sessions.find(cookie))
                    .or(() -> ended(session));
        } catch (ProblemException away) {
            LOGGER.infof("%s goes on: %s", session, away.getMessage());
            return Optional.of(session);
        }
    }

    private Optional<PersonSession> ended(PersonSession session) {
        sessions.end(session);
        LOGGER.infof("%s was ended: the identity provider does not renew it", session);
        return Optional.empty();
    }

    /** Returns the tokens that the session held, to sign out at the provider as well. */
    public Optional<Granted.Tokens> end(PersonCookie cookie) {
        Optional<PersonSession> session = sessions.find(cookie);
        session.ifPresent(sessions::end);
        known.invalidate(cookie);
        return session.map(found -> cookie.unseal(found.sealed()));
    }

    @Scheduled(
            identity = "hermes-person-sessions",
            every = "1h",
            delayed = "10m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void purge() {
        sessions.purge(clock.instant());
    }
}
