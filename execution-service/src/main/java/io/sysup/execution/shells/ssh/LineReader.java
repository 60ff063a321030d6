package io.sysup.execution.shells.ssh;

import io.sysup.execution.shell.LineSink;
import io.sysup.execution.shell.OutputStreamKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jboss.logging.Logger;

/**
 * Cuts a stream into lines; a line longer than the limit is handed on in pieces, so that memory
 * stays bounded.
 */
final class LineReader {
    private static final Logger LOGGER = Logger.getLogger(LineReader.class);
    private static final int LONGEST_LINE = 8000;

    private LineReader() {}

    static Thread start(InputStream stream, OutputStreamKind kind, LineSink sink) {
        return Thread.ofVirtual()
                .name("ssh-" + kind.word())
                .start(() -> {
                    try {
                        read(stream, kind, sink);
                    } catch (IOException e) {
                        LOGGER.debugf("%s ended: %s", kind, e.getMessage());
                    }
                });
    }

    static void read(InputStream stream, OutputStreamKind kind, LineSink sink) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        StringBuilder line = new StringBuilder();
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            if (c == '\n' || line.length() >= LONGEST_LINE) {
                sink.line(kind, line.toString());
                line.setLength(0);
            }
            if (c != '\n') {
                line.append((char) c);
            }
        }
        if (!line.isEmpty()) {
            sink.line(kind, line.toString());
        }
    }
}
