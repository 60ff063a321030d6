package io.sysup.inventory.credential;

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
    @Override
    public String toString() {
        return "Secrets[" + authMethod + ", sudo " + sudoMode + "]";
    }
}
