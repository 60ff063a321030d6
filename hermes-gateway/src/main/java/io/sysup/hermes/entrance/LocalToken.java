package io.sysup.hermes.entrance;

import io.quarkus.security.identity.SecurityIdentity;
import io.sysup.hermes.GatewayConfig;
import io.sysup.hermes.client.ClientToken;
import io.sysup.kit.security.Scope;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;

/**
 * The token that the process writes at each start to a file only its owner can read: the command
 * line of the same machine needs no other.
 */
@Singleton
class LocalToken {
    private static final String SUBJECT = "local:cli";

    private final Optional<byte[]> hash;

    LocalToken(GatewayConfig config) {
        hash = config.localTokenSha256().map(LocalToken::bytes);
    }

    Optional<SecurityIdentity> identityOf(ClientToken token) {
        return hash.filter(own -> MessageDigest.isEqual(own, bytes(token.hash())))
                .map(own ->
                        Identities.identity(SUBJECT, "command line", Set.of(Scope.CAN_ADMINISTER)));
    }

    private static byte[] bytes(String hex) {
        return hex.getBytes(StandardCharsets.US_ASCII);
    }
}
