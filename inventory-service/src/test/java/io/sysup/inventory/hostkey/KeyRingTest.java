package io.sysup.inventory.hostkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sysup.kit.ids.Ids;
import io.sysup.kit.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyRingTest {
    private static HostKey key(String type, String status) {
        Fingerprint fingerprint = new Fingerprint("ab".repeat(32));
        return new HostKey(
                Ids.next(),
                type,
                fingerprint,
                status,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null,
                null,
                null);
    }

    @Test
    void aNewKeyIsAQuestionUntilOneIsApproved() {
        assertThat(new KeyRing(List.of()).statusOfNew()).isEqualTo("unknown");
        assertThat(new KeyRing(List.of(key("ssh-rsa", "rejected"))).statusOfNew())
                .isEqualTo("unknown");
        assertThat(new KeyRing(List.of(key("ssh-rsa", "approved"))).statusOfNew())
                .isEqualTo("changed");
    }

    @Test
    void anUndecidedChangeBlocksTheApprovedKeyToo() {
        HostKey approved = key("ssh-rsa", "approved");

        assertThat(new KeyRing(List.of(approved)).verdict(approved)).isEqualTo("approved");
        assertThat(new KeyRing(List.of(approved, key("ssh-ed25519", "changed"))).verdict(approved))
                .isEqualTo("changed");
    }

    @Test
    void fingerprintsLookLikeThoseOfOpenSsh() {
        String shown = "SHA256:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU";

        assertThat(Fingerprint.parse(shown).hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(Fingerprint.parse(shown).openSsh()).isEqualTo(shown);
        assertThatThrownBy(() -> Fingerprint.parse("MD5:aa")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Fingerprint.parse("SHA256:ab"))
                .isInstanceOf(ProblemException.class);
    }
}
