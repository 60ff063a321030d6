package io.sysup.execution.shells.ssh;

import io.sysup.contracts.machine.HostKeyAnnouncement;
import io.sysup.contracts.machine.HostKeyAnnouncement.Named;
import io.sysup.contracts.machine.HostKeyVerdict;
import io.sysup.contracts.machine.MachineConnection;
import io.sysup.contracts.machine.MachineConnection.KnownHostKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.SSHException;
import net.schmizz.sshj.common.SSHPacket;
import org.jboss.logging.Logger;

/**
 * Learns the further host keys of a machine behind the one that is approved, as OpenSSH does with
 * UpdateHostKeys: the server names its keys after the login, and signs the session with those that
 * are new.
 */
final class HostKeyRotation {
    private static final Logger LOGGER = Logger.getLogger(HostKeyRotation.class);

    private final AnnouncingClient client;
    private final MachineConnection machine;
    private final UUID jobId;
    private final Duration limit;

    /**
     * @param limit for the answer of the server
     */
    HostKeyRotation(
            AnnouncingClient client, MachineConnection machine, UUID jobId, Duration limit) {
        this.client = client;
        this.machine = machine;
        this.jobId = jobId;
        this.limit = limit;
    }

    /** Call before the login; what comes of it is reported after it, if anything does. */
    void begin(HostKeyGate gate, Consumer<HostKeyAnnouncement> report) {
        client.onHostKeys(keys ->
                Thread.ofVirtual()
                        .name("host-keys")
                        .start(() -> learn(gate.shown(), keys, report)));
    }

    /**
     * Nothing that goes wrong here is a failure of the connection.
     *
     * @param trusted fingerprint of the key that the server showed
     */
    private void learn(String trusted, List<byte[]> named, Consumer<HostKeyAnnouncement> report) {
        List<HostKeyProof> keys =
                named.stream().flatMap(blob -> HostKeyProof.of(blob).stream()).toList();
        Set<String> fingerprints =
                keys.stream().map(HostKeyProof::fingerprint).collect(Collectors.toSet());
        Set<String> approved = approved();
        if (!fingerprints.contains(trusted)) {
            return; // these are the keys of another machine
        }
        try {
            List<HostKeyProof> fresh =
                    keys.stream()
                            .filter(key -> !approved.contains(key.fingerprint()))
                            .filter(key -> !key.fingerprint().equals(trusted))
                            .toList();
            if (!fresh.isEmpty() || !fingerprints.containsAll(approved)) {
                Set<String> proven = proven(fresh);
                report.accept(
                        new HostKeyAnnouncement(
                                machine.hostname(),
                                machine.port(),
                                trusted,
                                keys.stream().map(key -> named(key, proven)).toList(),
                                jobId));
            }
        } catch (SSHException | RuntimeException e) {
            LOGGER.warnf(
                    "The new host keys of %s were not learned: %s", machine.name(), e.getMessage());
        }
    }

    private Set<String> approved() {
        return machine.hostKeys().stream()
                .filter(key -> key.status().equals(HostKeyVerdict.APPROVED))
                .map(KnownHostKey::fingerprint)
                .collect(Collectors.toSet());
    }

    private static Named named(HostKeyProof key, Set<String> proven) {
        return new Named(
                key.type(),
                key.fingerprint(),
                Base64.getEncoder().encodeToString(key.blob()),
                proven.contains(key.fingerprint()));
    }

    /** Fingerprints of those that the server really has. */
    private Set<String> proven(List<HostKeyProof> keys) throws SSHException {
        Set<String> proven = new HashSet<>();
        if (keys.isEmpty()) {
            return proven;
        }
        Buffer.PlainBuffer wanted = new Buffer.PlainBuffer();
        keys.forEach(key -> wanted.putString(key.blob()));
        SSHPacket answer =
                client.getConnection()
                        .sendGlobalRequest(HostKeyProof.REQUEST, true, wanted.getCompactData())
                        .retrieve(limit.toMillis(), TimeUnit.MILLISECONDS);
        List<byte[]> signatures = new ArrayList<>();
        while (signatures.size() < keys.size()) {
            signatures.add(answer.readStringAsBytes());
        }
        byte[] session = client.getTransport().getSessionID();
        var algorithms = client.getTransport().getConfig().getKeyAlgorithms();
        for (int place = 0; place < keys.size(); place++) {
            if (keys.get(place).isIn(signatures.get(place), session, algorithms)) {
                proven.add(keys.get(place).fingerprint());
            }
        }
        return proven;
    }
}
