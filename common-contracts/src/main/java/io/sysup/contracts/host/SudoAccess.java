package io.sysup.contracts.host;

import com.fasterxml.jackson.annotation.JsonValue;

/** How the login becomes root: it is root, needs no password, needs one, or can not. */
public enum SudoAccess {
    ROOT("root"),
    NOPASSWD("nopasswd"),
    PASSWORD("password"),
    NONE("none");

    private final String word;

    SudoAccess(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
