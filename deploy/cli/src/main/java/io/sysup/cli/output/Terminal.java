package io.sysup.cli.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Whether a person sits at one of the standard streams. */
public final class Terminal {

    private Terminal() {}

    // System.console() answers for both streams at once, costs start-up time, and on some newer
    // JDKs is there even in a pipe.
    public static boolean at(int descriptor) {
        try {
            Path target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor));
            return target.startsWith("/dev/pts") || target.toString().startsWith("/dev/tty");
        } catch (IOException notLinux) {
            return false;
        }
    }

    public static boolean wantsColours(boolean terminal, Map<String, String> variables) {
        return terminal
                && variables.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(variables.get("TERM"));
    }
}
