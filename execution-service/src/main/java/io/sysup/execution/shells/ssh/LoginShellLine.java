package io.sysup.execution.shells.ssh;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The line handed to the login shell of an account, whatever shell that is: it only starts {@code
 * sh}, with words that sh, csh and fish read alike. In single quotes they disagree about quotes,
 * backslashes, exclamation marks and line ends alone; those are written as numbers, which the
 * {@code sh} turns back. What was asked for then takes its place, so input, output and exit code
 * are its own.
 */
final class LoginShellLine {
    /** Of the old csh: it takes no longer word. */
    private static final int LONGEST_WORD = 2_000;

    /**
     * Start files may have left a path without sudo, and what must be found is in these folders.
     */
    private static final String START =
            " -c 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin; export PATH;"
                    + " eval \"exec $(printf %b \"$@\")\"' sysup";

    private static final int FIRST_PRINTABLE = 0x20;
    private static final int LAST_PRINTABLE = 0x7e;

    private LoginShellLine() {}

    /**
     * @param command one simple command for a POSIX shell
     * @param sh how the shell is called, {@code /bin/sh} where that is allowed
     */
    static String of(String command, String sh) {
        StringBuilder line = new StringBuilder(sh).append(START);
        for (String word : words(command)) {
            line.append(" '").append(word).append('\'');
        }
        return line.toString();
    }

    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (byte next : command.getBytes(StandardCharsets.UTF_8)) {
            String written = written(next & 0xff);
            if (word.length() + written.length() > LONGEST_WORD) {
                words.add(word.toString());
                word.setLength(0);
            }
            word.append(written);
        }
        words.add(word.toString());
        return words;
    }

    private static String written(int octet) {
        boolean plain =
                octet >= FIRST_PRINTABLE && octet <= LAST_PRINTABLE && "'\\!".indexOf(octet) < 0;
        return plain ? String.valueOf((char) octet) : "\\0%03o".formatted(octet);
    }
}
