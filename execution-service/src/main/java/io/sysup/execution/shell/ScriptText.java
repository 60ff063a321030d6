package io.sysup.execution.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The shell scripts of this service, which travel in its jar. */
public final class ScriptText {
    private ScriptText() {}

    /** The given parts as one script. */
    public static String read(String... parts) {
        return List.of(parts).stream().map(ScriptText::read).collect(Collectors.joining("\n"));
    }

    private static String read(String part) {
        String path = "/scripts/" + part + ".sh";
        try (InputStream in = ScriptText.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + path);
            }
            return withoutComments(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever looks at the processes of the host need not see them all. */
    private static String withoutComments(String script) {
        return script.lines()
                .filter(line -> !line.isBlank() && !line.stripLeading().startsWith("#"))
                .collect(Collectors.joining("\n"));
    }
}
