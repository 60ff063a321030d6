package io.sysup.execution.shell;

/** Rights a command runs with. */
public enum Rights {
    LOGIN,
    ROOT,
    /**
     * As the login; the script reads the sudo password, when there is one, as the only line of its
     * input.
     */
    LOGIN_WITH_SUDO_PASSWORD
}
