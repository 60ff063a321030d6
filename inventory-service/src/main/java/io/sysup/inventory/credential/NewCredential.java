package io.sysup.inventory.credential;

import io.sysup.kit.problem.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A credential as somebody gives it to us.
 *
 * @param password to log in with; with a key only as the password of sudo
 */
public record NewCredential(
        @Nullable AuthMethod method,
        @Nullable String password,
        @Nullable String privateKey,
        @Nullable String passphrase,
        @Nullable Sudo sudo) {
    private static final int LONGEST_PASSWORD = 1_024;

    /** How to become root. */
    public record Sudo(@Nullable SudoMode mode, @Nullable String password) {
        @Override
        public String toString() {
            return "Sudo[" + mode + "]";
        }
    }

    SudoMode sudoMode() {
        return sudo == null || sudo.mode() == null ? SudoMode.NONE : sudo.mode();
    }

    @Nullable String sudoPassword() {
        return sudo == null ? null : sudo.password();
    }

    /** What does not fit together; the text of a key is looked at apart. */
    List<FieldError> mistakes() {
        if (method == null) {
            return List.of(new FieldError("method", "must be password or ssh_key"));
        }
        List<FieldError> mistakes = new ArrayList<>();
        boolean key = method == AuthMethod.SSH_KEY;
        boolean byPassword = !key || sudoMode() == SudoMode.SAME_AS_SSH;
        boolean separate = sudoMode() == SudoMode.SEPARATE;
        String choice = "with method " + method.word() + " and sudo mode " + sudoMode().word();
        check(mistakes, "privateKey", privateKey, key, key, choice);
        check(mistakes, "passphrase", passphrase, false, key, choice);
        check(mistakes, "password", password, byPassword, byPassword, choice);
        check(mistakes, "sudo.password", sudoPassword(), separate, separate, choice);
        oneLine(mistakes, "password", password);
        oneLine(mistakes, "passphrase", passphrase);
        oneLine(mistakes, "sudo.password", sudoPassword());
        return mistakes;
    }

    private static void check(
            List<FieldError> mistakes,
            String field,
            @Nullable String value,
            boolean needed,
            boolean allowed,
            String choice) {
        boolean given = value != null && !value.isEmpty();
        if (needed && !given) {
            mistakes.add(new FieldError(field, "is needed " + choice));
        } else if (given && !allowed) {
            mistakes.add(new FieldError(field, "is not used " + choice));
        }
    }

    private static void oneLine(List<FieldError> mistakes, String field, @Nullable String value) {
        if (value != null && value.chars().anyMatch(c -> c == '\n' || c == '\r' || c == 0)) {
            mistakes.add(new FieldError(field, "must be one line"));
        } else if (value != null && value.length() > LONGEST_PASSWORD) {
            mistakes.add(
                    new FieldError(field, "must have at most " + LONGEST_PASSWORD + " characters"));
        }
    }

    @Override
    public String toString() {
        return "NewCredential[" + method + ", sudo " + sudoMode() + "]";
    }
}
