package io.sysup.inventory.credential;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a login proves itself. */
public enum AuthMethod {
    PASSWORD,
    SSH_KEY;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
