package io.sysup.execution.shell;

import java.util.ArrayList;
import java.util.List;

/**
 * A script with its arguments. The script text is ours and constant; whatever varies is an
 * argument, so that nothing from outside is ever read as shell code.
 *
 * @param name for logs and errors, e.g. {@code apt-analyze}
 * @param script POSIX shell text
 * @param arguments positional parameters {@code $1}…
 * @param fixed the same as a fixed command on the machine: its name and its arguments
 */
public record Command(
        String name, String script, List<String> arguments, Rights rights, List<String> fixed) {
    /** Where fixed commands are, which a sudoers file can name. */
    public static final String FIXED_COMMANDS = "/usr/local/lib/sysup";

    public Command {
        arguments = List.copyOf(arguments);
        fixed = List.copyOf(fixed);
    }

    public Command(String name, String script, List<String> arguments, Rights rights) {
        this(name, script, arguments, rights, fixed(name, arguments));
    }

    /** A fixed command and its arguments. */
    public static List<String> fixed(String name, List<String> arguments) {
        List<String> words = new ArrayList<>(List.of(name));
        words.addAll(arguments);
        return words;
    }

    /** The line that calls it where the machine knows it as a fixed command. */
    public String fixedLine() {
        StringBuilder line = new StringBuilder(FIXED_COMMANDS).append('/').append(fixed.getFirst());
        for (String argument : fixed.subList(1, fixed.size())) {
            line.append(' ').append(PosixQuoting.quote(argument));
        }
        return line.toString();
    }

    /** The line for a POSIX shell: every word is quoted. */
    public String line() {
        StringBuilder line =
                new StringBuilder("sh -c ").append(PosixQuoting.quote(script)).append(" sysup");
        for (String argument : arguments) {
            line.append(' ').append(PosixQuoting.quote(argument));
        }
        return line.toString();
    }
}
