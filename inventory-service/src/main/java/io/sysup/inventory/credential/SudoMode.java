package io.sysup.inventory.credential;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How the login becomes root. */
public enum SudoMode {
    SAME_AS_SSH,
    SEPARATE,
    NOPASSWD,
    NONE;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
