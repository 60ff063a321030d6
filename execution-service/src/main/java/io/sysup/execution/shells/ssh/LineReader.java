package io.sysup.execution.shells.ssh;

import io.sysup.execution.shell.LineSink;
import io.sysup.execution.shell.OutputStreamKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream into lines. Of a line longer than the limit the rest is left out, so that memory
 * stays bounded; handed on in pieces, a secret in it could be cut in two and pass the redaction.
 */
final class LineReader {
    private static final Logger LOGGER = Logger.getLogger(LineReader.class);
    static final int LONGEST_LINE = 64 * 1024;
    private static final int BUFFER = 8192;
    static final String CUT = " [the rest of this line is left out]";

    private final OutputStreamKind kind;
    private final LineSink sink;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long size;
    private boolean cut;
    private volatile @Nullable RuntimeException refusal;

    LineReader(OutputStreamKind kind, LineSink sink) {
        this.kind = kind;
        this.sink = sink;
    }

    Thread start(InputStream stream) {
        return Thread.ofVirtual()
                .name("ssh-" + kind.word())
                .start(() -> {
                    try {
                        readOrDrain(stream);
                    } catch (IOException e) {
                        LOGGER.debugf("%s ended: %s", kind, e.getMessage());
                    }
                });
    }

    /**
     * When the lines are refused, the rest is thrown away: unread, it would hold up the command.
     */
    private void readOrDrain(InputStream stream) throws IOException {
        try {
            read(stream);
        } catch (RuntimeException e) {
            refusal = e;
            stream.transferTo(OutputStream.nullOutputStream());
        }
    }

    void read(InputStream stream) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
            int from = 0;
            for (int i = 0; i < read; i++) {
                if (buffer[i] == '\n') {
                    append(buffer, from, i);
                    size++;
                    handOn();
                    from = i + 1;
                }
            }
            append(buffer, from, read);
        }
    }

    private void append(byte[] buffer, int from, int to) {
        int kept = Math.min(to - from, LONGEST_LINE - line.size());
        size += to - from;
        cut |= kept < to - from;
        line.write(buffer, from, kept);
    }

    private void handOn() {
        String text = line.toString(StandardCharsets.UTF_8);
        sink.line(kind, cut ? text + CUT : text, size);
        line.reset();
        size = 0;
        cut = false;
    }

    /**
     * Hands on the last line, which has no end; of a stream that broke off it is only a part.
     * Throws what the receiver of the lines threw.
     */
    void finish() {
        if (refusal != null) {
            throw refusal;
        }
        if (size > 0) {
            handOn();
        }
    }
}
