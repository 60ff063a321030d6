package io.sysup.cli.completion;

import java.util.Locale;

/** The shells a script is made for. */
enum Shell {
    BASH(""),
    ZSH("autoload -Uz compinit bashcompinit; compinit; bashcompinit");

    private final String preamble;

    Shell(String preamble) {
        this.preamble = preamble;
    }

    /** What a shell needs to understand a bash script. */
    String preamble() {
        return preamble;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
