package io.sysup.inventory.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sysup.kit.ids.Ids;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretBoxTest {
    private final UUID machine = Ids.next();
    @TempDir Path folder;

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
    void makesAKeysetThatOnlyItsOwnerReads() throws IOException {
        Path file = folder.resolve("kek.json");
        SecretBox made = keyset(file, true).open();
        SecretBox found = keyset(file, false).open();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(found.primaryKeyId()).isEqualTo(made.primaryKeyId());
        assertThat(folder.toFile().list()).containsExactly("kek.json");
    }

    private static Keyset keyset(Path file, boolean create) {
        return new Keyset(Optional.empty(), Optional.of(file), create);
    }

    @Test
    void takesAKeysetAsTextInBase64Too() throws GeneralSecurityException {
        String json = SecretBox.newKeyset();
        String base64 = Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));

        assertThat(new Keyset(Optional.of(base64), Optional.empty(), false).open().primaryKeyId())
                .isEqualTo(SecretBox.of(json).primaryKeyId());
    }

    @Test
    void refusesToBeginWithoutOne() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken"), "secret-but-no-keyset");

        assertThatThrownBy(() -> keyset(folder.resolve("none"), false).open())
                .isInstanceOf(KeysetMissing.class)
                .hasMessageContaining("does not exist")
                .hasMessageContaining("kek-create");
        assertThatThrownBy(() -> keyset(broken, false).open())
                .isInstanceOf(KeysetMissing.class)
                .hasMessageContaining("is not one of Tink")
                .hasMessageNotContaining("secret-but-no-keyset");
        assertThatThrownBy(() -> new Keyset(Optional.empty(), Optional.empty(), true).open())
                .hasMessageContaining("sysup.inventory.kek-file");
    }
}
