package io.sysup.inventory.keyset;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.start.StartRefusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The value of a setting, from the environment as a rule: it changes with the next start only. */
final class KeysetSetting implements KeysetSource {
    private final String value;

    KeysetSetting(String value) {
        this.value = value.strip();
    }

    @Override
    public Optional<String> read() {
        return Optional.of(value.startsWith("{") ? value : decoded());
    }

    private String decoded() {
        try {
            return new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new StartRefusal(
                    ErrorKind.KEYSET_INVALID,
                    "The keyset in " + name() + " is neither JSON nor base64.",
                    "Give the text of the keyset file, as it is or in base64 on one line.",
                    null);
        }
    }

    @Override
    public String name() {
        return KeysetSources.SETTING;
    }

    @Override
    public boolean ours() {
        return false;
    }

    @Override
    public void create(String json) {
        write(json);
    }

    @Override
    public void write(String json) {
        throw new IllegalStateException(name() + " is not for us to change.");
    }
}
