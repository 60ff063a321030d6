package io.sysup.contracts.apt;

import com.fasterxml.jackson.annotation.JsonValue;

/** Which of apt's two resolvers is asked: only {@code dist-upgrade} may add and remove packages. */
public enum UpgradeMode {
    UPGRADE("upgrade"),
    DIST_UPGRADE("dist-upgrade");

    private final String word;

    UpgradeMode(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
