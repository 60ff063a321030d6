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

    @Produces
    @Singleton
    KeysetSource chosen(
            @ConfigProperty(name = SETTING) Optional<String> value,
            @ConfigProperty(name = FILE) Optional<Path> file,
            @ConfigProperty(name = CREATE, defaultValue = "false") boolean create) {
        return of(value, file, create);
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
