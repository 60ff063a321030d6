package io.sysup.execution.shell;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Why sudo did not run the command, from what it wrote. */
public enum SudoRefusal {
    WRONG_PASSWORD(
            ErrorKind.SUDO_PASSWORD_WRONG,
            "Sorry, try again|\\d+ incorrect password attempt",
            "The sudo password is wrong.",
            "Enter the right sudo password in the machine's credential."),
    NOT_PERMITTED(
            ErrorKind.SUDO_NOT_PERMITTED,
            "is not in the sudoers file|is not allowed to execute|may not run sudo|unknown user:? root"
                    + "|sudo: (?:command )?not found|must be owned by uid 0|account validation failure",
            "The login may not become root with sudo.",
            "Give the login the right to run commands with sudo, or use a login that has it."),
    PASSWORD_REQUIRED(
            ErrorKind.SUDO_PASSWORD_REQUIRED,
            "a password is required|no password was provided|a terminal is required"
                    + "|no tty present|must have a tty",
            "sudo asks for a password and there is none to give.",
            "Add the sudo password to the machine's credential, or let the login use sudo without one.");

    private final ErrorKind kind;
    private final Pattern words;
    private final String message;
    private final String remedy;

    SudoRefusal(ErrorKind kind, String words, String message, String remedy) {
        this.kind = kind;
        this.words = Pattern.compile(words);
        this.message = message;
        this.remedy = remedy;
    }

    /** The refusal that these lines tell of; only lines of sudo itself may be given. */
    public static Optional<Failure> in(List<String> lines) {
        for (SudoRefusal refusal : values()) {
            if (lines.stream().anyMatch(line -> refusal.words.matcher(line).find())) {
                return Optional.of(
                        new Failure(refusal.kind, refusal.message, refusal.remedy, "sudo", lines));
            }
        }
        return Optional.empty();
    }
}
