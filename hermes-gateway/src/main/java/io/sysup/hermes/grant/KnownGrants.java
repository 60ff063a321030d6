package io.sysup.hermes.grant;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.contracts.access.Grant;
import io.sysup.kit.security.Scope;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * All grants, read anew every two seconds, so that admitting somebody asks nobody. One that was
 * taken away here is gone at once, in another gateway after these seconds. Until they were read for
 * the first time there are none.
 */
@Singleton
public class KnownGrants {
    /** More would not fit into the header that tells a service who calls. */
    public static final int MOST_OF_ONE = 30;

    private static final Logger LOGGER = Logger.getLogger(KnownGrants.class);

    private final Grants grants;
    private final InstantSource clock;
    private volatile List<GrantView> known = List.of();

    KnownGrants(Grants grants, InstantSource clock) {
        this.grants = grants;
        this.clock = clock;
    }

    @Scheduled(
            identity = "hermes-grants",
            every = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void refresh() {
        try {
            read();
        } catch (RuntimeException e) {
            LOGGER.debugf("The grants are read anew later: %s", e.getMessage());
        }
    }

    void read() {
        known = grants.current();
    }

    /** What somebody may beyond their role; nothing for those who may not even read. */
    public List<Grant> of(Grantee somebody) {
        return viewsOf(somebody).stream().map(GrantView::grant).toList();
    }

    /** As {@link #of}, with what is written down about each; the oldest count first. */
    public List<GrantView> viewsOf(Grantee somebody) {
        List<GrantView> all = known;
        if (all.isEmpty() || !Scope.withImplied(somebody.scopes()).contains(Scope.CAN_READ)) {
            return List.of();
        }
        Instant now = clock.instant();
        Set<String> names = somebody.names();
        return all.stream()
                .filter(grant -> names.contains(grant.who()) && grant.countsAt(now))
                .limit(MOST_OF_ONE)
                .toList();
    }
}
