package io.sysup.execution.shell;

import java.util.List;

/**
 * A script with its arguments. The script text is ours and constant; whatever varies is an
 * argument, so that nothing from outside is ever read as shell code.
 *
 * @param name for logs and errors, e.g. {@code apt-analyze}
 * @param script POSIX shell text
 * @param arguments positional parameters {@code $1}…
 */
public record Command(String name, String script, List<String> arguments, Rights rights) {
    public Command {
        arguments = List.copyOf(arguments);
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
