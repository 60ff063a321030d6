package io.sysup.execution.shells.ssh;

import com.hierynomus.sshj.userauth.certificate.Certificate;
import java.io.IOException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import net.schmizz.sshj.common.KeyType;
import net.schmizz.sshj.userauth.keyprovider.KeyProvider;

/** A private key that shows its certificate as its public half. */
record CertifiedKey(KeyProvider key, Certificate<PublicKey> certificate) implements KeyProvider {
    @Override
    public PrivateKey getPrivate() throws IOException {
        return key.getPrivate();
    }

    @Override
    public PublicKey getPublic() {
        return certificate;
    }

    @Override
    public KeyType getType() {
        return KeyType.fromKey(certificate);
    }

    boolean expired(Instant now) {
        return certificate.getValidBefore().toInstant().isBefore(now);
    }
}
