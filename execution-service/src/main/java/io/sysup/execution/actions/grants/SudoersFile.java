package io.sysup.execution.actions.grants;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A file for {@code /etc/sudoers.d} that lets a login run fixed commands as root, and nothing else.
 *
 * @param user is one of sudo's own words in no case: it begins with a small letter
 * @param password whether sudo asks for the password of the login
 */
public record SudoersFile(String user, List<GrantableAction> actions, boolean password) {
    private static final Pattern USER = Pattern.compile("[a-z_][a-z0-9_.-]{0,31}");
    private static final String PATH =
            "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    public SudoersFile {
        if (!allows(user)) {
            throw new IllegalArgumentException("not a name of a login: " + user);
        }
        actions = List.copyOf(actions);
    }

    public static boolean allows(String user) {
        return USER.matcher(user).matches();
    }

    public List<FixedCommand> commands() {
        return actions.stream().flatMap(each -> each.commands().stream()).distinct().toList();
    }

    /** sudo reads no file with a dot in its name. */
    public String path() {
        return "/etc/sudoers.d/sysup-" + user.replace('.', '_');
    }

    public String content() {
        String alias = "SYSUP_" + user.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        return """
        # What System Update may do as root by the login %1$s, and nothing else: %2$s.
        # Each command is named with the digest of its file; none of them takes a command, an option of apt or a
        # file name from its caller. Check with: visudo -cf %3$s
        %4$s
        Cmnd_Alias %5$s = \\
        %6$s

        Defaults!%5$s env_reset, !setenv, always_set_home, !requiretty
        Defaults!%5$s secure_path="%7$s"
        Defaults!%5$s !env_keep, !env_check

        %1$s ALL = (root) %8$s: %5$s
        """
                .formatted(
                        user,
                        actions.stream()
                                .map(GrantableAction::action)
                                .collect(Collectors.joining(", ")),
                        path(),
                        commands().stream()
                                .map(each -> "# %s: %s".formatted(each.word(), each.purpose()))
                                .collect(Collectors.joining("\n")),
                        alias,
                        commands().stream()
                                .map(each ->
                                        "    sha256:%s %s".formatted(each.sha256(), each.path()))
                                .collect(Collectors.joining(", \\\n")),
                        PATH,
                        password ? "PASSWD" : "NOPASSWD");
    }
}
