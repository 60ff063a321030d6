package io.sysup.execution.shells.ssh;

import com.hierynomus.sshj.userauth.certificate.Certificate;
import io.sysup.contracts.machine.HostKeySighting;
import io.sysup.contracts.machine.HostKeyVerdict;
import io.sysup.contracts.machine.MachineConnection;
import io.sysup.contracts.machine.MachineConnection.KnownHostKey;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.KeyType;
import net.schmizz.sshj.transport.verification.HostKeyVerifier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a connection go on only when a person approved the key that the machine shows. It is asked
 * during the key exchange, before anything secret is sent; a key that is not approved is reported
 * to the inventory.
 */
final class HostKeyGate implements HostKeyVerifier {
    private final MachineConnection machine;
    private final UUID jobId;
    private final Function<HostKeySighting, HostKeyVerdict> report;
    private volatile @Nullable String fingerprint;
    private volatile @Nullable HostKeyVerdict verdict;

    HostKeyGate(
            MachineConnection machine,
            UUID jobId,
            Function<HostKeySighting, HostKeyVerdict> report) {
        this.machine = machine;
        this.jobId = jobId;
        this.report = report;
    }

    @Override
    public boolean verify(String hostname, int port, PublicKey shownKey) {
        PublicKey key = shownKey instanceof Certificate<?> signed ? signed.getKey() : shownKey;
        byte[] blob = new Buffer.PlainBuffer().putPublicKey(key).getCompactData();
        String shown = fingerprint(blob);
        fingerprint = shown;
        String type = KeyType.fromKey(key).toString();
        if (approves(machine, shown)) {
            verdict = new HostKeyVerdict(HostKeyVerdict.APPROVED);
            return true;
        }
        var sighting =
                new HostKeySighting(
                        machine.hostname(),
                        machine.port(),
                        type,
                        shown,
                        Base64.getEncoder().encodeToString(blob),
                        jobId);
        HostKeyVerdict answer = report.apply(sighting);
        verdict = answer;
        return answer.status().equals(HostKeyVerdict.APPROVED);
    }

    /**
     * The key types already approved are asked for first, so that a second key of the machine is no
     * surprise.
     */
    @Override
    public List<String> findExistingAlgorithms(String hostname, int port) {
        return machine.hostKeys().stream()
                .filter(key -> key.status().equals(HostKeyVerdict.APPROVED))
                .map(KnownHostKey::keyType)
                .distinct()
                .flatMap(HostKeyGate::algorithms)
                .toList();
    }

    /** An RSA key is shown under the names of its signatures; servers know the old one no more. */
    private static Stream<String> algorithms(String keyType) {
        return keyType.equals(KeyType.RSA.toString())
                ? Stream.of("rsa-sha2-512", "rsa-sha2-256", keyType)
                : Stream.of(keyType);
    }

    /** Fingerprint the machine showed; null when the connection did not get that far. */
    @Nullable String fingerprint() {
        return fingerprint;
    }

    @Nullable HostKeyVerdict verdict() {
        return verdict;
    }

    static boolean approves(MachineConnection machine, String fingerprint) {
        return machine.hostKeys().stream()
                .anyMatch(key ->
                        key.status().equals(HostKeyVerdict.APPROVED)
                                && key.fingerprint().equals(fingerprint));
    }

    /** As {@code ssh-keygen -lf} prints it. */
    static String fingerprint(byte[] blob) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(blob);
            return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
