package io.sysup.execution.shell;

/** How the login of a machine becomes root, as registered. */
public enum SudoMode {
    NONE,
    NOPASSWD,
    PASSWORD
}
