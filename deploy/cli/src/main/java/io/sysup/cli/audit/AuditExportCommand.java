package io.sysup.cli.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "export",
        description = "Write the log to a file, a line of JSON each row, to keep and to verify.")
final class AuditExportCommand implements Runnable {

    private static final int CHUNK = 65_536;

    @Mixin private final Invocation invocation;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "Where to; replaced when it is complete.")
    private Path out = Path.of("");

    @Option(
            names = "--from",
            paramLabel = "ROW",
            defaultValue = "0",
            description = "Number of the first row (default: the first that is not archived).")
    private long from;

    @Option(
            names = "--to",
            paramLabel = "ROW",
            defaultValue = "0",
            description = "Number of the last row (default: the newest).")
    private long to;

    AuditExportCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        JsonNode state = invocation.api().send(ApiCall.get("audit", "state"));
        long there = state.path("firstSeq").asLong();
        long head = state.path("head").path("seq").asLong();
        long first = Math.max(from, there);
        long last = to == 0 ? head : Math.min(to, head);
        long rows = Math.max(0, last - first + 1);
        write(first, last, rows);
        Output output = invocation.output();
        if (first > Math.max(from, 1)) {
            output.remark("rows before row " + first + " lie in archives on the server");
        }
        output.answer(
                Json.object()
                        .put("file", out.toString())
                        .put("rows", rows)
                        .put("first", first)
                        .put("last", last),
                () -> output.line("%d rows, %d to %d, in %s".formatted(rows, first, last, out)));
    }

    private void write(long first, long last, long rows) {
        ApiCall call =
                ApiCall.get("audit", "export")
                        .query("from", Long.toString(first))
                        .query("to", Long.toString(last));
        try (InputStream log = invocation.api().stream(call)) {
            Path draft =
                    Files.createTempFile(
                            out.toAbsolutePath().getParent(),
                            ".audit",
                            ".ndjson",
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------")));
            try {
                refuseLessThan(rows, copy(log, draft));
                Files.move(draft, out, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (FileSystemException unwritable) {
            throw Failure.usage(out + " cannot be written: " + unwritable.getMessage(), null);
        } catch (IOException broken) {
            throw Failure.unreachable("the export broke off: " + broken.getMessage());
        }
    }

    private static void refuseLessThan(long wanted, long rows) {
        if (rows != wanted) {
            throw Failure.failed(
                    "unavailable",
                    "the export broke off after %d of %d rows".formatted(rows, wanted),
                    "try again");
        }
    }

    /** Returns the number of lines. */
    private static long copy(InputStream log, Path file) throws IOException {
        long lines = 0;
        byte[] chunk = new byte[CHUNK];
        try (OutputStream sink = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int read = log.read(chunk); read >= 0; read = log.read(chunk)) {
                sink.write(chunk, 0, read);
                for (int i = 0; i < read; i++) {
                    lines += chunk[i] == '\n' ? 1 : 0;
                }
            }
        }
        return lines;
    }
}
