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

    private final OutputStreamKind kind;
    private final LineSink sink;
    private final StringBuilder line = new StringBuilder();

    LineReader(OutputStreamKind kind, LineSink sink) {
        this.kind = kind;
        this.sink = sink;
    }

    Thread start(InputStream stream) {
        return Thread.ofVirtual()
                .name("ssh-" + kind.word())
                .start(() -> {
                    try {
                        read(stream);
                    } catch (IOException e) {
                        LOGGER.debugf("%s ended: %s", kind, e.getMessage());
                    }
                });
    }

    void read(InputStream stream) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            if (c == '\n' || line.length() >= LONGEST_LINE) {
                sink.line(kind, line.toString());
                line.setLength(0);
            }
            if (c != '\n') {
                line.append((char) c);
            }
        }
    }

    /** Hands on the last line, which has no end; of a stream that broke off it is only a part. */
    void finish() {
        if (!line.isEmpty()) {
            sink.line(kind, line.toString());
        }
    }
}
