package io.sysup.inventory.keyset;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.start.StartRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Chooses the source of the keyset by the settings. */
@ApplicationScoped
public class KeysetSources {
    static final String SETTING = "sysup.inventory.kek";
    private static final String FILE = "sysup.inventory.kek-file";
    private static final String CREATE = "sysup.inventory.kek-create";
    static final String KMS = "sysup.inventory.kek-kms";

    @Produces
    @Singleton
    KeysetSource chosen(
            @ConfigProperty(name = SETTING) Optional<String> value,
            @ConfigProperty(name = FILE) Optional<Path> file,
            @ConfigProperty(name = CREATE, defaultValue = "false") boolean create,
            @ConfigProperty(name = KMS) Optional<String> kms) {
        KeysetSource source = of(value, file, create);
        return kms.map(uri -> sealedBy(uri, source)).orElse(source);
    }

    /**
     * @param uri of a key that seals the keyset, see {@link Pkcs11Uri}
     */
    public static KeysetSource sealedBy(String uri, KeysetSource source) {
        Pkcs11Uri key = Pkcs11Uri.of(uri);
        return new WrappedKeyset(source, new Pkcs11Key(key), key.toString());
    }

    /** Whether a text is a keyset that another key has sealed. */
    public static boolean sealed(String text) {
        return WrappedKeyset.isWrapped(text);
    }

    /**
     * @param create the file belongs to this service, which makes it and adds keys to it
     */
    public static KeysetSource of(Optional<String> value, Optional<Path> file, boolean create) {
        if (value.isPresent()) {
            return new KeysetSetting(value.get());
        }
        return new KeysetFile(file.orElseThrow(KeysetSources::none), create);
    }

    private static StartRefusal none() {
        return new StartRefusal(
                ErrorKind.KEYSET_MISSING,
                "There is no keyset to encrypt credentials with.",
                "Set " + FILE + " to a file or a mounted folder, or " + SETTING + " to its text.",
                null);
    }
}
