package io.sysup.execution.shell;

/** The one function that puts a text into a shell line. */
public final class PosixQuoting {
    private PosixQuoting() {}

    /**
     * The text as one word of a POSIX shell: in single quotes nothing has a meaning but the single
     * quote.
     *
     * @throws IllegalArgumentException for a NUL character, which no argument can hold
     */
    public static String quote(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a shell word cannot contain NUL");
        }
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
