package io.sysup.inventory.keyset;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.start.StartRefusal;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A keyset that is sealed by a key elsewhere, as Tink writes it (EncryptedKeyset in JSON, no
 * associated data). The other key is asked when the text has changed only: while it is away the
 * service goes on.
 */
final class WrappedKeyset implements KeysetSource {
    private static final Logger LOGGER = Logger.getLogger(WrappedKeyset.class);
    private static final byte[] NOTHING = {};

    private final KeysetSource sealed;
    private final Aead key;
    private final String keyName;
    private @Nullable Opened last;

    private record Opened(String sealed, String clear) {}

    WrappedKeyset(KeysetSource sealed, Aead key, String keyName) {
        this.sealed = sealed;
        this.key = key;
        this.keyName = keyName;
    }

    static boolean isWrapped(String json) {
        return json.contains("\"encryptedKeyset\"");
    }

    @Override
    public synchronized Optional<String> read() {
        return sealed.read().map(this::opened);
    }

    private String opened(String text) {
        Opened before = last;
        if (before != null && before.sealed().equals(text)) {
            return before.clear();
        }
        if (!isWrapped(text)) {
            return firstWrapped(text);
        }
        String clear = clear(text);
        last = new Opened(text, clear);
        return clear;
    }

    /** A keyset from the time before there was another key. */
    private String firstWrapped(String clear) {
        if (!ours()) {
            throw refusal("is in the clear, and not for this service to change", null);
        }
        sealed.write(wrapped(clear));
        LOGGER.infof("The keyset in %s is sealed by %s from now on.", name(), keyName);
        return clear;
    }

    private String clear(String text) {
        try {
            AeadConfig.register();
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    TinkJsonProtoKeysetFormat.parseEncryptedKeyset(text, key, NOTHING),
                    InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException | IllegalStateException e) {
            throw refusal("was not opened by it: " + e.getMessage(), e);
        }
    }

    private String wrapped(String clear) {
        try {
            AeadConfig.register();
            return TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(
                    TinkJsonProtoKeysetFormat.parseKeyset(clear, InsecureSecretKeyAccess.get()),
                    key,
                    NOTHING);
        } catch (GeneralSecurityException | IllegalStateException e) {
            throw refusal("was not sealed by it: " + e.getMessage(), e);
        }
    }

    private StartRefusal refusal(String what, @Nullable Exception cause) {
        return new StartRefusal(
                ErrorKind.KMS_UNAVAILABLE,
                "The keyset in "
                        + name()
                        + " belongs to the key "
                        + keyName
                        + ", but "
                        + what
                        + ".",
                "See that the device is there, and that slot, PIN and name of the key are right; a keyset that you give yourself must be sealed by this key.",
                cause);
    }

    @Override
    public String name() {
        return sealed.name();
    }

    @Override
    public boolean ours() {
        return sealed.ours();
    }

    @Override
    public void create(String json) {
        sealed.create(wrapped(json));
    }

    @Override
    public void write(String json) {
        sealed.write(wrapped(json));
    }
}
