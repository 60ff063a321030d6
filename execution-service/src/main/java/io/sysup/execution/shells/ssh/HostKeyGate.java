package io.sysup.execution.shells.ssh;

import com.hierynomus.sshj.userauth.certificate.Certificate;
import io.sysup.contracts.machine.HostCertificateSeen;
import io.sysup.contracts.machine.HostKeySighting;
import io.sysup.contracts.machine.HostKeyVerdict;
import io.sysup.contracts.machine.MachineConnection;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.KeyType;
import net.schmizz.sshj.transport.verification.HostKeyVerifier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a connection go on only when the key that the machine shows is approved, by a person or by
 * the signature of a signer that the machine's owners trust. It is asked during the key exchange,
 * before anything secret is sent; a key that is not approved is reported to the inventory.
 */
final class HostKeyGate implements HostKeyVerifier {
    private final MachineConnection machine;
    private final List<String> preferred;
    private final UUID jobId;
    private final Supplier<@Nullable String> address;
    private final Function<HostKeySighting, HostKeyVerdict> report;
    private volatile @Nullable String fingerprint;
    private volatile @Nullable HostKeyVerdict verdict;
    private volatile @Nullable Instant certifiedUntil;

    /**
     * @param preferred names of the key algorithms to ask for before others
     * @param address where the connection goes to, as far as it is known
     */
    HostKeyGate(
            MachineConnection machine,
            List<String> preferred,
            UUID jobId,
            Supplier<@Nullable String> address,
            Function<HostKeySighting, HostKeyVerdict> report) {
        this.machine = machine;
        this.preferred = preferred;
        this.jobId = jobId;
        this.address = address;
        this.report = report;
    }

    @Override
    public boolean verify(String hostname, int port, PublicKey shownKey) {
        PublicKey key = shownKey instanceof Certificate<?> signed ? signed.getKey() : shownKey;
        byte[] blob = new Buffer.PlainBuffer().putPublicKey(key).getCompactData();
        String shown = fingerprint(blob);
        fingerprint = shown;
        certifiedUntil = certifiedUntil(shownKey);
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
                        trustedSigner(shownKey),
                        jobId,
                        address.get());
        HostKeyVerdict answer = report.apply(sighting);
        verdict = answer;
        return answer.status().equals(HostKeyVerdict.APPROVED);
    }

    private @Nullable String trustedSigner(PublicKey shown) {
        return shown instanceof Certificate<?> certificate && !machine.hostSigners().isEmpty()
                ? new HostCertificate(certificate)
                        .signer(machine.hostname())
                        .filter(machine.hostSigners()::contains)
                        .orElse(null)
                : null;
    }

    private @Nullable Instant certifiedUntil(PublicKey shown) {
        return shown instanceof Certificate<?> certificate
                ? new HostCertificate(certificate).end(machine.hostSigners()).orElse(null)
                : null;
    }

    /**
     * What the inventory does not know yet of the certificate that came with the approved key.
     * Nothing where no signer is trusted: nobody asked for a certificate then.
     */
    Optional<HostCertificateSeen> certificateNews() {
        String shown = fingerprint;
        Instant until = certifiedUntil;
        return machine.hostSigners().isEmpty() || shown == null
                ? Optional.empty()
                : machine.hostKeys().stream()
                        .filter(key -> key.fingerprint().equals(shown))
                        .filter(key -> !Objects.equals(key.certifiedUntil(), until))
                        .findFirst()
                        .map(key -> new HostCertificateSeen(shown, until));
    }

    @Override
    public List<String> findExistingAlgorithms(String hostname, int port) {
        return preferred;
    }

    /** Fingerprint the machine showed; null when the connection did not get that far. */
    @Nullable String fingerprint() {
        return fingerprint;
    }

    /** The same, of a connection that did. */
    String shown() {
        return Objects.requireNonNull(fingerprint);
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
