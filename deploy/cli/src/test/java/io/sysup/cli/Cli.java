package io.sysup.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.invocation.Environment;
import io.sysup.cli.json.Json;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** Runs the command line inside the test, in an environment of the test's making. */
public final class Cli {

    public static final String TOKEN = "sysup_tokenOfTheTest";

    private final Path home;
    private final Map<String, String> variables = new HashMap<>();
    private final ManualWaiter waiter = new ManualWaiter();
    private String input = "";
    private boolean terminal;

    public record Result(int exit, String out, String err) {

        /** Fails unless stdout holds exactly one document. */
        public JsonNode json() {
            return Json.parse(out).orElseThrow(() -> new AssertionError("not JSON: " + out));
        }
    }

    private Cli(Path home) {
        this.home = home;
    }

    public static Cli in(Path home) {
        return new Cli(home);
    }

    public static Cli of(StubServer server, Path home) {
        return in(home).with("SYSUP_URL", server.url()).with("SYSUP_TOKEN", TOKEN);
    }

    public Cli with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    public Cli typing(String text) {
        input = text;
        return this;
    }

    public Cli atTerminal() {
        terminal = true;
        return this;
    }

    public ManualWaiter waiter() {
        return waiter;
    }

    public Result run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Map<String, String> all = new HashMap<>(variables);
        all.putIfAbsent("SYSUP_HOME", home.toString());
        Environment environment =
                new Environment(
                        all,
                        home,
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        terminal,
                        new PrintWriter(out),
                        new PrintWriter(err),
                        false,
                        () -> ZoneOffset.UTC,
                        waiter);
        int exit = Sysup.run(environment, arguments);
        return new Result(exit, out.toString(), err.toString());
    }
}
