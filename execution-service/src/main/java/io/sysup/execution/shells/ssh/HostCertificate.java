package io.sysup.execution.shells.ssh;

import com.hierynomus.sshj.userauth.certificate.Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.KeyType;
import net.schmizz.sshj.common.KeyType.CertUtils;

/**
 * What a machine showed instead of its plain host key. Format and meaning: PROTOCOL.certkeys of
 * OpenSSH. sshj's own check lets a certificate of a user pass for one of a host, and is left out in
 * some key exchanges; so it is switched off, and its parts are used here.
 */
final class HostCertificate {
    private static final int MOST_NAMES = 64;
    private static final Pattern NAME = Pattern.compile("[^*\\\\]*+(?:\\*[^*\\\\]*+){0,2}");
    private static final long OF_A_HOST = 2;

    /** As far as dates go that people write; OpenSSH has a number of its own for "always". */
    private static final Instant FOR_EVER = Instant.parse("9999-01-01T00:00:00Z");

    private static final List<String> SHA1 = List.of("ssh-rsa", "ssh-dss");

    private final Certificate<?> certificate;

    HostCertificate(Certificate<?> certificate) {
        this.certificate = certificate;
    }

    /**
     * Fingerprint of the key that says: this is the host key of that host. Empty when the
     * certificate says something else, is not valid at this moment, names no host, or is signed by
     * nobody or by an outdated algorithm.
     *
     * @param hostname as it is contacted
     */
    Optional<String> signer(String hostname) {
        try {
            byte[] signer = certificate.getSignatureKey();
            boolean fits =
                    certificate.getType() == OF_A_HOST
                            && modest(certificate.getValidPrincipals())
                            && certificate.getCritOptions().isEmpty()
                            && !SHA1.contains(algorithm())
                            && plain(signer)
                            && verified(hostname);
            return fits ? Optional.of(HostKeyGate.fingerprint(signer)) : Optional.empty();
        } catch (Buffer.BufferException | RuntimeException e) {
            return Optional.empty(); // these bytes are a stranger's
        }
    }

    /**
     * When it ends, whether it is valid or not; empty for one that is not of a host, was not made
     * by any of these, or never ends. Its signature is not verified: whoever showed it has proved
     * to be the machine, and nobody is trusted for the answer.
     *
     * @param signers fingerprints of the keys that may sign for this machine
     */
    Optional<Instant> end(Collection<String> signers) {
        byte[] signer = certificate.getSignatureKey();
        boolean fits =
                certificate.getType() == OF_A_HOST
                        && signer != null
                        && signers.contains(HostKeyGate.fingerprint(signer));
        return fits
                ? Optional.ofNullable(certificate.getValidBefore())
                        .map(Date::toInstant)
                        .filter(FOR_EVER::isAfter)
                : Optional.empty();
    }

    /**
     * Names are compared before the signature is, as regular expressions: a stranger's must not
     * keep the thread busy.
     */
    private static boolean modest(List<String> names) {
        return !names.isEmpty()
                && names.size() <= MOST_NAMES
                && names.stream().allMatch(NAME.asMatchPredicate());
    }

    private String algorithm() throws Buffer.BufferException {
        return new Buffer.PlainBuffer(certificate.getSignature()).readString();
    }

    /** A certificate cannot sign another one. */
    private static boolean plain(byte[] key) throws Buffer.BufferException {
        return KeyType.fromString(new Buffer.PlainBuffer(key).readString()).getParent() == null;
    }

    private boolean verified(String hostname) throws Buffer.BufferException {
        byte[] raw = new Buffer.PlainBuffer().putPublicKey(certificate).getCompactData();
        return CertUtils.verifyHostCertificate(raw, certificate, hostname) == null;
    }
}
