package io.sysup.inventory.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.inventory.keyset.KeysetSources;
import io.sysup.kit.start.StartRefusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {
    @TempDir Path folder;

    private static Keys keys(Path file, boolean create) {
        return new Keys(KeysetSources.of(Optional.empty(), Optional.of(file), create));
    }

    private static Keys opened(Path file, boolean create) {
        Keys keys = keys(file, create);
        keys.open(false);
        return keys;
    }

    @Test
    void aKeysetIsMadeThatOnlyItsOwnerReads() throws IOException {
        Path file = folder.resolve("kek.json");
        SecretBox made = opened(file, true).box();
        SecretBox found = opened(file, false).box();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(found.primaryKeyId()).isEqualTo(made.primaryKeyId());
        assertThat(folder.toFile().list()).containsExactly("kek.json");
    }

    @Test
    void noneIsMadeWhereSecretsAreStored() {
        Path file = folder.resolve("kek.json");

        refused(ErrorKind.KEYSET_MISSING, () -> keys(file, true).open(true));
        assertThat(file).doesNotExist();
    }

    @Test
    void aKeyIsAddedAndRemovedInTheFile() throws IOException {
        Path file = folder.resolve("kek.json");
        Keys keys = opened(file, true);
        String old = keys.box().primaryKeyId();

        String added = keys.add();

        assertThat(keys.box().primaryKeyId()).isEqualTo(added).isNotEqualTo(old);
        assertThat(opened(file, false).box().keyIds()).containsExactlyInAnyOrder(old, added);
        keys.remove(old);
        assertThat(opened(file, false).box().keyIds()).containsExactly(added);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder.toFile().list()).containsExactly("kek.json");
    }

    /** As Kubernetes does it: the file is a link through a folder that is exchanged as a whole. */
    @Test
    void aMountedFolderIsReadAnewWhenItChanges() throws Exception {
        SecretBox old = SecretBox.of(SecretBox.newKeyset());
        mount("..1", SecretBox.newKeyset());
        Files.createSymbolicLink(folder.resolve("kek.json"), Path.of("..data/kek.json"));
        Keys keys = opened(folder, false);
        SecretBox before = keys.box();
        assertThat(keys.source().ours()).isFalse();

        mount("..2", before.withNewKey());
        SecretBox after = keys.boxFor("a key that another replica has");

        assertThat(after.keyIds()).contains(before.primaryKeyId()).hasSize(2);
        assertThat(keys.trouble()).isEmpty();
        assertThat(old.keyIds()).doesNotContainAnyElementsOf(after.keyIds());
    }

    private void mount(String version, String keyset) throws IOException {
        Files.createDirectory(folder.resolve(version));
        Files.writeString(folder.resolve(version).resolve("kek.json"), keyset);
        Path link = Files.createSymbolicLink(folder.resolve("..next"), Path.of(version));
        Files.move(
                link,
                folder.resolve("..data"),
                java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void aKeysetThatLacksANeededKeyIsNotTaken() throws IOException, GeneralSecurityException {
        Path file = folder.resolve("kek.json");
        Keys keys = opened(file, true);
        String needed = keys.box().primaryKeyId();

        for (String wrong :
                new String[] {
                    SecretBox.newKeyset(),
                    SecretBoxTest.withId(SecretBox.newKeyset(), needed),
                    "{}",
                    ""
                }) {
            Files.writeString(file, wrong);
            assertThat(keys.reread(() -> Set.of(needed))).isFalse();
            assertThat(keys.trouble()).isPresent();
            assertThat(keys.box().keyIds()).containsExactly(needed);
        }
        Files.delete(file);
        assertThat(keys.reread(() -> Set.of(needed))).isFalse();
        assertThat(keys.trouble().orElseThrow().kind()).isEqualTo(ErrorKind.KEYSET_MISSING);
    }

    @Test
    void aKeyThatNobodyNeedsMayGo() throws IOException, GeneralSecurityException {
        Path file = folder.resolve("kek.json");
        Keys keys = opened(file, true);
        String next = SecretBox.newKeyset();

        Files.writeString(file, next);

        assertThat(keys.reread(Set::of)).isTrue();
        assertThat(keys.box().primaryKeyId()).isEqualTo(SecretBox.of(next).primaryKeyId());
    }

    @Test
    void theTextOfASettingMayBeBase64() throws GeneralSecurityException {
        String json = SecretBox.newKeyset();
        String base64 = Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));

        for (String value : new String[] {json, base64 + "\n"}) {
            Keys keys = new Keys(KeysetSources.of(Optional.of(value), Optional.empty(), true));
            keys.open(false);
            assertThat(keys.box().primaryKeyId()).isEqualTo(SecretBox.of(json).primaryKeyId());
            assertThat(keys.source().ours()).isFalse();
        }
    }

    @Test
    void thereIsNoStartWithoutOne() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken"), "secret-but-no-keyset");

        refused(ErrorKind.KEYSET_MISSING, () -> opened(folder.resolve("none"), false))
                .hasMessageContaining("does not exist");
        refused(ErrorKind.KEYSET_INVALID, () -> opened(broken, true))
                .hasMessageNotContaining("secret-but-no-keyset");
        refused(
                ErrorKind.KEYSET_INVALID,
                () ->
                        new Keys(KeysetSources.of(Optional.of("not?"), Optional.empty(), false))
                                .open(false));
        refused(
                ErrorKind.KEYSET_MISSING,
                () -> KeysetSources.of(Optional.empty(), Optional.empty(), true));
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ?> refused(
            ErrorKind kind, ThrowingCallable start) {
        return assertThatThrownBy(start)
                .isInstanceOfSatisfying(
                        StartRefusal.class,
                        refusal -> {
                            assertThat(refusal.failure().kind()).isEqualTo(kind);
                            assertThat(refusal.failure().remedy()).isNotBlank();
                        });
    }
}
