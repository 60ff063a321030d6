package io.sysup.cli.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.audit.Chain.Verdict;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify",
        description = {
            "Find out whether rows were altered, removed, reordered or put in.",
            "",
            "A file of `sysup audit export` is checked without any server. That rows at the end",
            "were cut off, or the log was written anew, shows only against anchors that were kept",
            "elsewhere. Rows that were archived are proven by their files: give these, too."
        })
final class AuditVerifyCommand implements Runnable {

    private static final String STANDARD_INPUT = "-";

    @Mixin private final Invocation invocation;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "An export, or - for standard input (default: ask the server).")
    private @Nullable String file;

    @Option(
            names = "--anchor",
            paramLabel = "FILE",
            description = "Rows noted elsewhere, as `sysup audit head` prints them. Repeatable.")
    private List<Path> anchorFiles = new ArrayList<>();

    @Option(
            names = "--archive",
            paramLabel = "FILE",
            description =
                    "Rows that come before, as the server archived them; the oldest first. Repeatable.")
    private List<Path> archives = new ArrayList<>();

    @Option(
            names = "--part",
            description = "The file begins later or ends earlier than the log, on purpose.")
    private boolean part;

    AuditVerifyCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Anchors anchors = Anchors.of(anchorFiles);
        boolean anchored = !anchors.none();
        Verdict verdict = file == null ? ofServer(anchors) : ofFile(file, anchors);
        Output output = invocation.output();
        output.answer(document(verdict), () -> tell(verdict, anchored));
        if (!anchored) {
            output.remark(
                    "without an anchor, a log that was cut off at its end looks unbroken, too");
        }
    }

    private Verdict ofServer(Anchors anchors) {
        anchors.add(Anchor.of(invocation.api().send(ApiCall.get("audit", "head"))));
        try (InputStream log =
                behindArchives(invocation.api().stream(ApiCall.get("audit", "export")))) {
            return ChainCheck.of(log, anchors, part);
        } catch (IOException broken) {
            throw Failure.unreachable("the export broke off: " + broken.getMessage());
        }
    }

    private Verdict ofFile(String name, Anchors anchors) {
        try (InputStream log = behindArchives(open(name))) {
            return ChainCheck.of(log, anchors, part);
        } catch (NoSuchFileException absent) {
            throw Failure.usage("there is no file " + name, null);
        } catch (IOException unreadable) {
            throw Failure.usage(name + " cannot be read: " + unreadable.getMessage(), null);
        }
    }

    private InputStream behindArchives(InputStream log) throws IOException {
        List<InputStream> all = new ArrayList<>();
        for (Path archive : archives) {
            all.add(openArchive(archive));
        }
        all.add(log);
        return new SequenceInputStream(Collections.enumeration(all));
    }

    private static InputStream openArchive(Path archive) throws IOException {
        try {
            return Files.newInputStream(archive);
        } catch (NoSuchFileException absent) {
            throw Failure.usage("there is no file " + archive, null);
        }
    }

    private InputStream open(String name) throws IOException {
        return name.equals(STANDARD_INPUT)
                ? invocation.environment().in()
                : Files.newInputStream(Path.of(name));
    }

    private void tell(Verdict verdict, boolean anchored) {
        Output output = invocation.output();
        if (verdict.rows() == 0) {
            output.line("no rows");
            return;
        }
        output.line(
                "unbroken: %d rows, %d to %d"
                        .formatted(verdict.rows(), verdict.first(), verdict.last()));
        if (verdict.first() > 1 && !part) {
            output.line(
                    "rows 1 to %d lie in archives, as the log says; --archive FILE verifies them, too"
                            .formatted(verdict.first() - 1));
        }
        output.line("head " + verdict.last() + " " + verdict.hash());
        if (anchored) {
            output.line(
                    verdict.anchored() == 0
                            ? "none of the anchors is of a row in it"
                            : "as noted outside up to row " + verdict.anchored());
        }
    }

    private static ObjectNode document(Verdict verdict) {
        return Json.object()
                .put("unbroken", true)
                .put("rows", verdict.rows())
                .put("first", verdict.first())
                .put("last", verdict.last())
                .put("hash", verdict.hash())
                .put("anchors", verdict.anchors())
                .put("anchored", verdict.anchored());
    }
}
