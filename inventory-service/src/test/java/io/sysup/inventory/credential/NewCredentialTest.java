package io.sysup.inventory.credential;

import static io.sysup.inventory.testing.KeyTexts.openSsh;
import static io.sysup.inventory.testing.KeyTexts.pem;
import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.inventory.credential.NewCredential.Sudo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NewCredentialTest {

    private static List<String> fields(NewCredential credential) {
        return credential.mistakes().stream().map(m -> m.field()).toList();
    }

    private static NewCredential password(@Nullable String password, @Nullable Sudo sudo) {
        return new NewCredential(AuthMethod.PASSWORD, password, null, null, sudo);
    }

    private static NewCredential key(@Nullable String password, SudoMode sudo) {
        return new NewCredential(
                AuthMethod.SSH_KEY, password, openSsh("none", "x"), null, new Sudo(sudo, null));
    }

    @Test
    void namesTheFieldThatDoesNotFit() {
        assertThat(fields(new NewCredential(null, null, null, null, null)))
                .containsExactly("method");
        assertThat(fields(password(null, null))).containsExactly("password");
        assertThat(fields(password("a\nb", null))).containsExactly("password");
        assertThat(fields(password("pw", new Sudo(SudoMode.SEPARATE, null))))
                .containsExactly("sudo.password");
        assertThat(fields(password("pw", new Sudo(SudoMode.NOPASSWD, "other"))))
                .containsExactly("sudo.password");
        assertThat(fields(key(null, SudoMode.SAME_AS_SSH))).containsExactly("password");
        assertThat(fields(key("pw", SudoMode.NOPASSWD))).containsExactly("password");
        assertThat(fields(key("pw", SudoMode.SAME_AS_SSH))).isEmpty();
        assertThat(fields(password("pw", new Sudo(SudoMode.SEPARATE, "root")))).isEmpty();
    }

    @Test
    void neverShowsASecret() {
        NewCredential credential =
                new NewCredential(
                        AuthMethod.SSH_KEY, "one", "two", "three", new Sudo(null, "four"));

        assertThat(credential.toString()).isEqualTo("NewCredential[SSH_KEY, sudo NONE]");
        assertThat(String.valueOf(credential.sudo())).doesNotContain("four");
    }

    @Test
    void knowsAKeyByItsEnvelope() {
        assertThat(PrivateKeyText.of(openSsh("none", "k")).mistake()).isEmpty();
        assertThat(
                        PrivateKeyText.of(" \r\n" + openSsh("none", "k").replace("\n", "\r\n"))
                                .mistake())
                .isEmpty();
        assertThat(PrivateKeyText.of(pem("RSA PRIVATE KEY", "QUJD")).mistake()).isEmpty();
        String certificate = "ssh-ed25519-cert-v01@openssh.com QUJD me@here";
        assertThat(PrivateKeyText.of(openSsh("none", "k") + certificate).mistake()).isEmpty();
        assertThat(PrivateKeyText.of(openSsh("aes256-ctr", "k") + certificate).encrypted())
                .isTrue();
        assertThat(PrivateKeyText.of(openSsh("none", "k") + "ssh-ed25519 QUJD").mistake())
                .hasValueSatisfying(mistake -> assertThat(mistake).contains("may follow"));
        assertThat(PrivateKeyText.of("nonsense").mistake())
                .hasValueSatisfying(m -> assertThat(m).startsWith("is not a private key"));
        assertThat(PrivateKeyText.of("ssh-ed25519 AAAA me").mistake())
                .hasValue("is a public key; give the private one");
        assertThat(PrivateKeyText.of(pem("OPENSSH PRIVATE KEY", "QUJD")).mistake())
                .hasValue("is damaged");
        assertThat(PrivateKeyText.of(pem("RSA PRIVATE KEY", "***")).mistake())
                .hasValue("is damaged");
    }

    @Test
    void seesWhetherAKeyIsEncrypted() {
        String legacy = "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\nQUJD";

        assertThat(PrivateKeyText.of(openSsh("none", "k")).encrypted()).isFalse();
        assertThat(PrivateKeyText.of(openSsh("aes256-ctr", "k")).encrypted()).isTrue();
        assertThat(PrivateKeyText.of(pem("RSA PRIVATE KEY", legacy)).encrypted()).isTrue();
        assertThat(PrivateKeyText.of(pem("ENCRYPTED PRIVATE KEY", "QUJD")).encrypted()).isTrue();
        assertThat(PrivateKeyText.of(pem("PRIVATE KEY", "QUJD")).encrypted()).isFalse();
    }
}
