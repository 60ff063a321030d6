package io.sysup.execution.actions.sections;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A script for the host: POSIX sh, made of the parts it shares with others and its own. */
public enum TargetScript {
    HOST_CHECK("prelude", "host-check"),
    MACHINE_PROBE("prelude", "reboot-facts", "machine-probe"),
    APT_ANALYZE("prelude", "workdir", "reboot-facts", "plan-details", "apt-analyze"),
    APT_UPGRADE("prelude", "workdir", "reboot-facts", "plan-details", "apt-upgrade");

    private final String text;

    TargetScript(String... parts) {
        text = List.of(parts).stream().map(TargetScript::read).collect(Collectors.joining("\n"));
    }

    /** The whole script; its first argument is the word that its {@link SectionReader} knows. */
    public String text() {
        return text;
    }

    private static String read(String part) {
        String path = "/scripts/" + part + ".sh";
        try (InputStream in = TargetScript.class.getResourceAsStream(path)) {
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
