package io.sysup.inventory.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sysup.kit.ids.Ids;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SecretBoxTest {
    private final UUID machine = Ids.next();

    @Test
    void opensWhatItSealed() throws GeneralSecurityException {
        SecretBox box = SecretBox.of(SecretBox.newKeyset());
        Buffer sealed = box.seal("hunter2", SecretColumn.PASSWORD, machine);

        assertThat(box.open(sealed, SecretColumn.PASSWORD, machine)).isEqualTo("hunter2");
        assertThat(sealed.toString(StandardCharsets.ISO_8859_1)).doesNotContain("hunter2");
    }

    @Test
    void aCiphertextOpensOnlyWhereItBelongs() throws GeneralSecurityException {
        SecretBox box = SecretBox.of(SecretBox.newKeyset());
        Buffer sealed = box.seal("hunter2", SecretColumn.PASSWORD, machine);

        assertThatThrownBy(() -> box.open(sealed, SecretColumn.SUDO_PASSWORD, machine))
                .isInstanceOf(UnreadableSecret.class)
                .hasMessageNotContaining("hunter2");
        assertThatThrownBy(() -> box.open(sealed, SecretColumn.PASSWORD, Ids.next()))
                .isInstanceOf(UnreadableSecret.class);
    }

    @Test
    void anotherKeyOfTheSetCanSeal() throws GeneralSecurityException {
        SecretBox old = SecretBox.of(SecretBox.newKeyset());
        SecretBox both = SecretBox.of(old.withNewKey());
        Buffer sealed = both.seal("hunter2", SecretColumn.PASSWORD, machine);
        Buffer sealedByOld =
                both.sealingWith(old.primaryKeyId())
                        .seal("hunter2", SecretColumn.PASSWORD, machine);

        assertThat(both.keyIds()).contains(old.primaryKeyId()).hasSize(2);
        assertThat(both.primaryKeyId()).isNotEqualTo(old.primaryKeyId());
        assertThat(old.open(sealedByOld, SecretColumn.PASSWORD, machine)).isEqualTo("hunter2");
        assertThatThrownBy(() -> old.open(sealed, SecretColumn.PASSWORD, machine))
                .isInstanceOf(UnreadableSecret.class);
        assertThat(SecretBox.of(both.without(old.primaryKeyId())).keyIds())
                .containsExactly(both.primaryKeyId());
    }

    @Test
    void aCanaryIsOpenedByItsKeyOnly() throws GeneralSecurityException {
        String keyset = SecretBox.newKeyset();
        SecretBox box = SecretBox.of(keyset);
        String id = box.primaryKeyId();
        SecretBox other = SecretBox.of(withId(SecretBox.newKeyset(), id));

        assertThat(other.primaryKeyId()).isEqualTo(id);
        assertThat(box.opensCanary(id, box.canary(id))).isTrue();
        assertThat(other.opensCanary(id, box.canary(id))).isFalse();
    }

    /** Another key that happens to have this id. */
    static String withId(String keyset, String id) throws GeneralSecurityException {
        return keyset.replace(SecretBox.of(keyset).primaryKeyId(), id);
    }
}
