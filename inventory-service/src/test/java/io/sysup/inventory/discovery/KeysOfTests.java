package io.sysup.inventory.discovery;

import io.quarkus.test.Mock;
import io.sysup.contracts.machine.HostKeySighting;
import io.sysup.kit.problem.ProblemException;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Stands in for the execution service. */
@Mock
@Singleton
@RestClient
public class KeysOfTests implements HostKeyClient {
    static final Map<String, String> FINGERPRINTS = new ConcurrentHashMap<>();
    static volatile boolean away;

    @Override
    public Shown look(Where where) {
        if (away) {
            throw ProblemException.unavailable("Nobody is there.", null);
        }
        String fingerprint = FINGERPRINTS.get(where.address());
        return new Shown(
                fingerprint == null
                        ? null
                        : new HostKeySighting(
                                where.address(),
                                where.port(),
                                "ssh-ed25519",
                                fingerprint,
                                "AAAA",
                                null,
                                null));
    }
}
