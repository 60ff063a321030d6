package io.sysup.execution.shells.ssh;

import com.hierynomus.sshj.userauth.certificate.Certificate;
import java.io.IOException;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.userauth.keyprovider.KeyProvider;
import net.schmizz.sshj.userauth.password.PasswordFinder;
import org.jspecify.annotations.Nullable;

/**
 * The text of a stored key: a private key, and behind it the line of its certificate when there is
 * one.
 */
record StoredKey(String privateKey, @Nullable String certificate) {
    private static final Pattern CERTIFICATE =
            Pattern.compile("^\\S+-cert-v01@openssh\\.com (\\S+)(?: .*)?$", Pattern.MULTILINE);

    static StoredKey of(String text) {
        Matcher line = CERTIFICATE.matcher(text);
        return line.find()
                ? new StoredKey(text.substring(0, line.start()), line.group(1))
                : new StoredKey(text, null);
    }

    /**
     * What to offer, in this order: the certificate first, then the key alone, which may be
     * authorized where its signer is not. The key is opened here, so that a wrong passphrase is not
     * told as a refusal of the machine.
     *
     * @throws IOException also when the certificate is another key's
     */
    List<KeyProvider> open(SSHClient client, @Nullable PasswordFinder passphrase)
            throws IOException {
        KeyProvider key = client.loadKeys(privateKey, null, passphrase);
        Objects.requireNonNull(key.getPrivate());
        if (certificate == null) {
            return List.of(key);
        }
        Certificate<PublicKey> signed = parsed(certificate);
        if (!Arrays.equals(blob(signed.getKey()), blob(key.getPublic()))) {
            throw new WrongCertificate();
        }
        return List.of(new CertifiedKey(key, signed), key);
    }

    @SuppressWarnings("unchecked") // a blob of one of these types is read as a certificate
    private static Certificate<PublicKey> parsed(String base64) throws IOException {
        byte[] blob = Base64.getDecoder().decode(base64);
        return (Certificate<PublicKey>) new Buffer.PlainBuffer(blob).readPublicKey();
    }

    private static byte[] blob(PublicKey key) {
        return new Buffer.PlainBuffer().putPublicKey(key).getCompactData();
    }

    @Override
    public String toString() {
        return "StoredKey[]";
    }

    /** The certificate does not belong to the private key. */
    static final class WrongCertificate extends IOException {
        WrongCertificate() {
            super("the certificate belongs to another key");
        }
    }
}
