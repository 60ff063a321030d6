package io.sysup.execution.shells.ssh;

import com.hierynomus.sshj.userauth.certificate.Certificate;
import io.sysup.contracts.machine.HostKeySighting;
import io.sysup.execution.keylook.KeyLook;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.KeyType;
import net.schmizz.sshj.transport.verification.HostKeyVerifier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Goes as far as the key exchange, in which the server signs with its key, and hangs up there. Has
 * turns of its own: a scan takes none of those that jobs need.
 */
@ApplicationScoped
public class SshKeyLook implements KeyLook {
    private static final Logger LOGGER = Logger.getLogger(SshKeyLook.class);
    private static final int AT_ONCE = 8;
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final SshAlgorithms algorithms = new SshAlgorithms();
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    @Override
    public Optional<HostKeySighting> at(String address, int port) {
        try (LoginDeadline deadline = new LoginDeadline(LIMIT)) {
            LoginTurn turn = new LoginTurn(turns, deadline::begin);
            try {
                return Optional.ofNullable(look(address, port, turn));
            } finally {
                turn.end();
            }
        }
    }

    private @Nullable HostKeySighting look(String address, int port, LoginTurn turn) {
        Eye eye = new Eye(address, port);
        try (SSHClient client = new SSHClient(algorithms.plain())) {
            client.setSocketFactory(turn);
            client.addHostKeyVerifier(eye);
            client.setConnectTimeout((int) LIMIT.toMillis());
            client.setTimeout((int) LIMIT.toMillis());
            client.getTransport().setTimeoutMs((int) LIMIT.toMillis());
            client.connect(address, port);
        } catch (IOException | RuntimeException e) {
            LOGGER.debugf("Looked at %s port %d: %s", address, port, e.getMessage());
        }
        return eye.seen;
    }

    /** Sees, and approves of nothing. */
    private static final class Eye implements HostKeyVerifier {
        private final String address;
        private final int port;
        private volatile @Nullable HostKeySighting seen;

        Eye(String address, int port) {
            this.address = address;
            this.port = port;
        }

        @Override
        public boolean verify(String hostname, int contacted, PublicKey shown) {
            PublicKey key = shown instanceof Certificate<?> signed ? signed.getKey() : shown;
            byte[] blob = new Buffer.PlainBuffer().putPublicKey(key).getCompactData();
            seen =
                    new HostKeySighting(
                            address,
                            port,
                            KeyType.fromKey(key).toString(),
                            HostKeyGate.fingerprint(blob),
                            Base64.getEncoder().encodeToString(blob),
                            null,
                            null);
            return false;
        }

        @Override
        public List<String> findExistingAlgorithms(String hostname, int contacted) {
            return List.of();
        }
    }
}
