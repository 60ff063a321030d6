package io.sysup.inventory.keyset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.Key;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.start.StartRefusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.Security;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keysets sealed by a key of a device: SoftHSM, which is one in software, by PKCS #11. */
class WrappedKeysetTest {
    private static final String PIN = "pin-of-the-user";
    private static final String LIBRARY = "/usr/lib/softhsm/libsofthsm2.so";
    private static final Pattern SLOT = Pattern.compile("slot (\\d+)");

    /** Read by the library in this process, from the environment. */
    private static final Path DEVICE = Path.of(System.getenv("SOFTHSM2_CONF")).getParent();

    private static String slot;
    private static String closedSlot;

    @TempDir Path folder;
    private Path file;
    private Path pin;

    @BeforeAll
    static void aDeviceWithKeys() throws Exception {
        Path tokens = DEVICE.resolve("tokens");
        if (Files.exists(tokens)) {
            try (Stream<Path> old = Files.walk(tokens)) {
                old.sorted((one, other) -> other.compareTo(one))
                        .forEach(path -> path.toFile().delete());
            }
        }
        Files.createDirectories(tokens);
        Files.writeString(
                DEVICE.resolve("softhsm2.conf"), "directories.tokendir = " + tokens + "\n");
        slot = token("keys");
        closedSlot = token("closed");
        keys("kek", "other");
    }

    /** Not by softhsm2-util --import: that of 2.6 stores one key in six cut off. */
    private static void keys(String... names) throws Exception {
        KeyStore store =
                KeyStore.getInstance(
                        "PKCS11",
                        Security.getProvider("SunPKCS11")
                                .configure(
                                        "--name = device\nlibrary = "
                                                + LIBRARY
                                                + "\nslot = "
                                                + slot
                                                + "\n"));
        store.load(null, PIN.toCharArray());
        for (String name : names) {
            byte[] key = new byte[32];
            new SecureRandom().nextBytes(key);
            store.setKeyEntry(name, new SecretKeySpec(key, "AES"), null, null);
        }
    }

    private static String token(String label) throws Exception {
        Matcher slot =
                SLOT.matcher(
                        softhsm(
                                "--init-token",
                                "--free",
                                "--label",
                                label,
                                "--pin",
                                PIN,
                                "--so-pin",
                                "pin-of-the-officer"));
        assertThat(slot.find()).isTrue();
        return slot.group(1);
    }

    private static String softhsm(String... arguments) throws Exception {
        String[] command =
                Stream.concat(Stream.of("softhsm2-util"), Arrays.stream(arguments))
                        .toArray(String[]::new);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    @BeforeEach
    void files() throws IOException {
        file = folder.resolve("kek.json");
        pin = Files.writeString(folder.resolve("pin"), PIN + "\n");
    }

    private String uri(String key) {
        return uri(key, slot, LIBRARY);
    }

    private String uri(String key, String place, String library) {
        return "pkcs11:object="
                + key
                + ";slot-id="
                + place
                + "?module-path="
                + library
                + "&pin-source=file:"
                + pin;
    }

    private KeysetSource keyset(String uri, boolean ours) {
        return KeysetSources.sealedBy(
                uri, KeysetSources.of(Optional.empty(), Optional.of(file), ours));
    }

    private static String clear() throws Exception {
        AeadConfig.register();
        return TinkJsonProtoKeysetFormat.serializeKeyset(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
                InsecureSecretKeyAccess.get());
    }

    private static Key parsed(String json) throws Exception {
        return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get())
                .getPrimary()
                .getKey();
    }

    private void refused(String sentence, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        StartRefusal.class,
                        refusal -> {
                            assertThat(refusal.failure().kind())
                                    .isEqualTo(ErrorKind.KMS_UNAVAILABLE);
                            assertThat(refusal.failure().message())
                                    .contains(sentence)
                                    .doesNotContain(PIN);
                            assertThat(refusal.failure().remedy()).isNotBlank();
                        });
    }

    @Test
    void whatIsMadeIsSealedAndOpenedAgain() throws Exception {
        String made = clear();

        keyset(uri("kek"), true).create(made);

        assertThat(Files.readString(file))
                .contains("\"encryptedKeyset\"")
                .doesNotContain("\"keyData\"");
        assertThat(parsed(keyset(uri("kek"), false).read().orElseThrow()).equalsKey(parsed(made)))
                .isTrue();
    }

    @Test
    void aKeysetFromBeforeIsSealedAtTheFirstLook() throws Exception {
        String before = Files.writeString(file, clear()).toString();
        Key key = parsed(Files.readString(Path.of(before)));

        refused("is in the clear", () -> keyset(uri("kek"), false).read());
        keyset(uri("kek"), true).read();

        assertThat(Files.readString(file)).contains("\"encryptedKeyset\"");
        assertThat(parsed(keyset(uri("kek"), false).read().orElseThrow()).equalsKey(key)).isTrue();
    }

    @Test
    void theDeviceIsAskedOnlyWhenTheKeysetHasChanged() throws Exception {
        KeysetSource source = keyset(uri("kek"), true);
        source.create(clear());
        String open = source.read().orElseThrow();

        Files.delete(pin);
        assertThat(source.read()).hasValue(open);
        refused("was not opened", () -> keyset(uri("kek"), true).read());
    }

    @Test
    void whatAnotherKeyHasSealedIsRefused() throws Exception {
        keyset(uri("kek"), true).create(clear());

        refused("was not opened", () -> keyset(uri("other"), true).read());
        refused("there is no key of this name", () -> keyset(uri("nobody"), true).read());
        Files.writeString(
                file,
                Files.readString(file)
                        .replaceFirst("(\"encryptedKeyset\":\\s*\"[^\"]{40})(.)", "$1!"));
        refused("was not opened", () -> keyset(uri("kek"), true).read());
    }

    @Test
    void aDeviceThatDoesNotOpenIsNamed() throws Exception {
        keyset(uri("kek"), true).create(clear());

        Files.writeString(pin, "wrong");
        refused("CKR_PIN_INCORRECT", () -> keyset(uri("kek", closedSlot, LIBRARY), true).read());
        refused("was not opened", () -> keyset(uri("kek", slot, "/nowhere.so"), true).read());
    }
}
