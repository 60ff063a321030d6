package io.sysup.inventory.credential;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Finds the keys that protect the secrets; without them the service does not start. */
@ApplicationScoped
class Keyset {
    private final Optional<String> given;
    private final Optional<Path> file;
    private final boolean create;

    Keyset(
            @ConfigProperty(name = "sysup.inventory.kek") Optional<String> given,
            @ConfigProperty(name = "sysup.inventory.kek-file") Optional<Path> file,
            @ConfigProperty(name = "sysup.inventory.kek-create", defaultValue = "false")
                    boolean create) {
        this.given = given;
        this.file = file;
        this.create = create;
    }

    /**
     * @throws KeysetMissing when there is none or it is not one
     */
    SecretBox open() {
        try {
            return SecretBox.of(json());
        } catch (GeneralSecurityException e) {
            throw new KeysetMissing("The keyset in " + source() + " is not one of Tink.", e);
        } catch (IOException e) {
            throw new KeysetMissing(
                    "The keyset file " + source() + " cannot be used: " + e.getMessage(), e);
        }
    }

    private String json() throws IOException, GeneralSecurityException {
        if (given.isPresent()) {
            String text = given.get().strip();
            return text.startsWith("{") ? text : decoded(text);
        }
        Path path =
                file.orElseThrow(() ->
                        new KeysetMissing(
                                "There is no keyset to encrypt credentials with: set sysup.inventory.kek-file or sysup.inventory.kek.",
                                null));
        if (!Files.exists(path)) {
            create(path);
        }
        return Files.readString(path);
    }

    private static String decoded(String base64) throws GeneralSecurityException {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("neither JSON nor base64", e);
        }
    }

    private void create(Path path) throws IOException, GeneralSecurityException {
        if (!create) {
            throw new KeysetMissing(
                    "The keyset file "
                            + path
                            + " does not exist. Restore it from a backup: without it no stored credential can be read. To begin with a new one set sysup.inventory.kek-create=true.",
                    null);
        }
        var onlyOwner =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path fresh =
                Files.createTempFile(path.toAbsolutePath().getParent(), "kek", ".new", onlyOwner);
        Files.writeString(fresh, SecretBox.newKeyset(), StandardOpenOption.SYNC);
        Files.move(fresh, path);
    }

    private String source() {
        return given.isPresent()
                ? "sysup.inventory.kek"
                : file.map(Path::toString).orElse("sysup.inventory.kek-file");
    }
}
