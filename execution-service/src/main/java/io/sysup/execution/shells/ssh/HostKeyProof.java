package io.sysup.execution.shells.ssh;

import com.hierynomus.sshj.key.KeyAlgorithm;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.Factory;
import net.schmizz.sshj.common.KeyType;
import net.schmizz.sshj.signature.Signature;
import org.jspecify.annotations.Nullable;

/**
 * A host key that a server named, and its signature over the session. Format: section 2.5 of
 * OpenSSH's PROTOCOL.
 */
record HostKeyProof(PublicKey key, byte[] blob) {
    static final String REQUEST = "hostkeys-prove-00@openssh.com";
    private static final String RSA = KeyType.RSA.toString();

    /** The kinds of keys that the inventory keeps, with what each may sign with: no SHA-1. */
    private static final Map<String, Set<String>> SIGNATURES =
            Map.of(
                    "ssh-ed25519",
                    Set.of("ssh-ed25519"),
                    "ecdsa-sha2-nistp256",
                    Set.of("ecdsa-sha2-nistp256"),
                    "ecdsa-sha2-nistp384",
                    Set.of("ecdsa-sha2-nistp384"),
                    "ecdsa-sha2-nistp521",
                    Set.of("ecdsa-sha2-nistp521"),
                    RSA,
                    Set.of("rsa-sha2-512", "rsa-sha2-256"));

    /** Empty for a key of another kind, or for what is none. */
    static Optional<HostKeyProof> of(byte[] blob) {
        try {
            String type = new Buffer.PlainBuffer(blob).readString();
            if (!SIGNATURES.containsKey(type)) {
                return Optional.empty();
            }
            PublicKey key = new Buffer.PlainBuffer(blob).readPublicKey();
            return KeyType.fromKey(key).toString().equals(type)
                    ? Optional.of(new HostKeyProof(key, blob))
                    : Optional.empty();
        } catch (Buffer.BufferException | RuntimeException e) {
            return Optional.empty(); // these bytes are a stranger's
        }
    }

    String type() {
        return KeyType.fromKey(key).toString();
    }

    String fingerprint() {
        return HostKeyGate.fingerprint(blob);
    }

    /**
     * True when whoever is at the other end of this session has the private key.
     *
     * @param algorithms those that the session was made with
     */
    boolean isIn(byte[] signature, byte[] sessionId, List<Factory.Named<KeyAlgorithm>> algorithms) {
        try {
            String name = new Buffer.PlainBuffer(signature).readString();
            Signature verifier = verifier(name, algorithms);
            if (verifier == null) {
                return false;
            }
            verifier.initVerify(key);
            verifier.update(signed(sessionId));
            return verifier.verify(signature);
        } catch (Buffer.BufferException | RuntimeException e) {
            return false;
        }
    }

    private @Nullable Signature verifier(
            String name, List<Factory.Named<KeyAlgorithm>> algorithms) {
        if (!SIGNATURES.getOrDefault(type(), Set.of()).contains(name)) {
            return null;
        }
        return algorithms.stream()
                .filter(algorithm -> algorithm.getName().equals(name))
                .findFirst()
                .map(algorithm -> algorithm.create().newSignature())
                .orElse(null);
    }

    private byte[] signed(byte[] sessionId) {
        return new Buffer.PlainBuffer()
                .putString(REQUEST)
                .putString(sessionId)
                .putString(blob)
                .getCompactData();
    }
}
