package io.sysup.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.function.Supplier;

/** Where answers go: stdout holds the answer and nothing else, remarks go to stderr. */
public final class Output {

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean json;
    private final boolean colours;
    private final Supplier<ZoneId> zone;

    public Output(
            PrintWriter out,
            PrintWriter err,
            boolean json,
            boolean colours,
            Supplier<ZoneId> zone) {
        this.out = out;
        this.err = err;
        this.json = json;
        this.colours = colours;
        this.zone = zone;
    }

    public boolean json() {
        return json;
    }

    public ZoneId zone() {
        return zone.get();
    }

    /** The one answer of a command, as a document for scripts or as text for people. */
    public void answer(JsonNode document, Runnable text) {
        if (json) {
            document(document);
        } else {
            text.run();
        }
    }

    public void document(JsonNode document) {
        out.println(Json.pretty(document));
        out.flush();
    }

    public void line(String text) {
        out.println(TerminalText.shown(text, colours));
        out.flush();
    }

    /** A file that goes to standard output, unchanged. */
    public void verbatim(String text) {
        out.print(text);
        out.flush();
    }

    /** The same of one that need not fit into memory. */
    public void copied(InputStream content) throws IOException {
        new InputStreamReader(content, StandardCharsets.UTF_8).transferTo(out);
        out.flush();
    }

    /** Something shown while it happens; it may not disturb the document of a script. */
    public void progress(String text) {
        if (json) {
            remark(text);
        } else {
            line(text);
        }
    }

    public void remark(String text) {
        err.println(TerminalText.shown(text, colours));
        err.flush();
    }

    public void warning(String text) {
        remark(Colour.YELLOW.paint("warning:") + " " + text);
    }

    public void failure(Failure failure) {
        if (json) {
            document(FailureText.document(failure));
        } else {
            FailureText.lines(failure).forEach(this::remark);
        }
    }
}
