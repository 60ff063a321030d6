package io.sysup.inventory.credential;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A credential in the clear, for the moment of its use. */
public record Secrets(
        String authMethod,
        @Nullable String password,
        @Nullable String privateKey,
        @Nullable String passphrase,
        String sudoMode,
        @Nullable String sudoPassword,
        int version) {
    /** Names of those that were decrypted. */
    public List<String> names() {
        boolean ownSudoPassword = !sudoMode.equals(SudoMode.SAME_AS_SSH.word());
        return Stream.of(
                        name("password", password),
                        name("private_key", privateKey),
                        name("passphrase", passphrase),
                        name("sudo_password", ownSudoPassword ? sudoPassword : null))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> name(String name, @Nullable String secret) {
        return secret == null ? Optional.empty() : Optional.of(name);
    }

    @Override
    public String toString() {
        return "Secrets[" + authMethod + ", sudo " + sudoMode + "]";
    }
}
