package io.sysup.execution.actions.apt;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who holds the lock that apt or dpkg could not get; apt says so in the error, or while it waits.
 */
final class LockHolder {
    private static final Pattern HELD =
            Pattern.compile(
                    "Could not get lock (\\S+?)\\. It is held by process (\\d+)(?: \\(([^)]*)\\))?");

    private LockHolder() {}

    static String in(List<String> lines) {
        String sentence = "Another program holds the lock of apt or dpkg.";
        for (String line : lines) {
            Matcher held = HELD.matcher(line);
            if (held.find()) {
                String who = held.group(3) == null ? "another program" : held.group(3);
                sentence =
                        "The lock %s is held by %s (process %s)."
                                .formatted(held.group(1), who, held.group(2));
            }
        }
        return sentence;
    }
}
