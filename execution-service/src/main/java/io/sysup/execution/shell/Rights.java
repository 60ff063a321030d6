package io.sysup.execution.shell;

/** Rights a command runs with. */
public enum Rights {
    LOGIN,
    ROOT,
    /** As root by a fixed command that the sudoers of the machine names; by no other way. */
    ROOT_BY_FIXED_COMMAND,
    /**
     * As the login; the script reads the sudo password, when there is one, as the only line of its
     * input.
     */
    LOGIN_WITH_SUDO_PASSWORD
}
