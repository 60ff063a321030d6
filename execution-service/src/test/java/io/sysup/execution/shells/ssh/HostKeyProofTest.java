package io.sysup.execution.shells.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.List;
import net.schmizz.sshj.DefaultConfig;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.Factory;
import net.schmizz.sshj.signature.Signature;
import net.schmizz.sshj.signature.SignatureECDSA;
import net.schmizz.sshj.signature.SignatureRSA;
import org.junit.jupiter.api.Test;

class HostKeyProofTest {
    private static final byte[] SESSION = bytes("this session");
    private static final DefaultConfig CONFIG = new DefaultConfig();

    @Test
    void whoeverSignsTheSessionHasTheKey() throws Exception {
        KeyPair ecdsa = pair("EC", 256);
        KeyPair rsa = pair("RSA", 2048);

        assertThat(proven(ecdsa, ecdsa, new SignatureECDSA.Factory256(), SESSION)).isTrue();
        assertThat(proven(rsa, rsa, new SignatureRSA.FactoryRSASHA512(), SESSION)).isTrue();
        assertThat(proven(rsa, rsa, new SignatureRSA.FactoryRSASHA256(), SESSION)).isTrue();
    }

    @Test
    void aSignatureOfAnotherSessionOrByAnotherKeyProvesNothing() throws Exception {
        KeyPair key = pair("EC", 256);

        assertThat(proven(key, key, new SignatureECDSA.Factory256(), bytes("another"))).isFalse();
        assertThat(proven(key, pair("EC", 256), new SignatureECDSA.Factory256(), SESSION))
                .isFalse();
    }

    @Test
    void aSignatureWithSha1IsNone() throws Exception {
        KeyPair rsa = pair("RSA", 2048);

        assertThat(proven(rsa, rsa, new SignatureRSA.FactorySSHRSA(), SESSION)).isFalse();
    }

    @Test
    void bytesThatAreNoSignatureProveNothing() throws Exception {
        HostKeyProof proof = HostKeyProof.of(blob(pair("EC", 256))).orElseThrow();

        for (String text : List.of("", "x", "ecdsa-sha2-nistp256")) {
            byte[] signature = new Buffer.PlainBuffer().putString(text).getCompactData();
            assertThat(proof.isIn(signature, SESSION, CONFIG.getKeyAlgorithms())).isFalse();
        }
        assertThat(proof.isIn(new byte[0], SESSION, CONFIG.getKeyAlgorithms())).isFalse();
    }

    @Test
    void keysOfOtherKindsAndWhatIsNoKeyAreLeftOut() throws Exception {
        byte[] dss = blob(pair("DSA", 1024));
        byte[] cut = new Buffer.PlainBuffer().putString("ssh-rsa").getCompactData();

        assertThat(HostKeyProof.of(dss)).isEmpty();
        assertThat(HostKeyProof.of(cut)).isEmpty();
        assertThat(HostKeyProof.of(bytes("?"))).isEmpty();
        assertThat(HostKeyProof.of(new byte[0])).isEmpty();
    }

    private static boolean proven(
            KeyPair named, KeyPair signer, Factory.Named<Signature> kind, byte[] session) {
        HostKeyProof proof = HostKeyProof.of(blob(named)).orElseThrow();
        byte[] signed =
                new Buffer.PlainBuffer()
                        .putString("hostkeys-prove-00@openssh.com")
                        .putString(session)
                        .putString(proof.blob())
                        .getCompactData();
        Signature signature = kind.create();
        signature.initSign(signer.getPrivate());
        signature.update(signed);
        byte[] sent =
                new Buffer.PlainBuffer()
                        .putSignature(
                                signature.getSignatureName(), signature.encode(signature.sign()))
                        .getCompactData();
        byte[] inner = new byte[sent.length - Integer.BYTES];
        System.arraycopy(sent, Integer.BYTES, inner, 0, inner.length);
        return proof.isIn(inner, SESSION, CONFIG.getKeyAlgorithms());
    }

    private static byte[] blob(KeyPair pair) {
        return new Buffer.PlainBuffer().putPublicKey(pair.getPublic()).getCompactData();
    }

    private static KeyPair pair(String kind, int bits) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
