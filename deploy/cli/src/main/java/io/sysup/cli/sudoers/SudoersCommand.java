package io.sysup.cli.sudoers;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.fleet.Machine;
import io.sysup.cli.fleet.Machines;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "sudoers",
        description = {
            "Write a script that gives a login the fewest rights.",
            "Read it, run it on the machine as root, then `sysup run credential.test --on MACHINE`."
        })
public final class SudoersCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(
            paramLabel = "MACHINE",
            arity = "0..1",
            description = "Machine whose login gets the rights; or give --user.")
    private String machine = "";

    @Option(names = "--user", paramLabel = "LOGIN", description = "Login that gets the rights.")
    private String user = "";

    @Option(
            names = "--for",
            paramLabel = "ACTION",
            split = ",",
            description =
                    "Only for these actions, comma between; all that can be granted when not given.")
    private List<String> actions = new ArrayList<>();

    @Option(
            names = "--ask-password",
            description = "sudo asks for the password of the login, as it is registered.")
    private boolean password;

    @Option(
            names = "--file-only",
            description = "Only the file for /etc/sudoers.d, without the commands that it names.")
    private boolean fileOnly;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write it; standard output when not given.")
    private String out = "";

    SudoersCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        if (machine.isEmpty() == user.isEmpty()) {
            throw Failure.usage("Give either a machine or --user.", null);
        }
        ApiCall call =
                ApiCall.get("actions", "sudoers")
                        .query("user", user.isEmpty() ? loginOf(machine) : user)
                        .query("actions", String.join(",", actions))
                        .query("password", Boolean.toString(password));
        JsonNode answer = invocation.api().send(call);
        String text = Json.text(answer, fileOnly ? "sudoers" : "installer");
        Output output = invocation.output();
        if (!out.isEmpty()) {
            write(text);
            output.answer(answer, () -> output.line(out + " written"));
            return;
        }
        output.answer(answer, () -> output.verbatim(text));
    }

    /** A sudo that is registered with a password keeps asking for it. */
    private String loginOf(String name) {
        Machine found = new Machines(invocation.api()).find(name);
        String mode = Json.text(found.json(), "sudoMode");
        password |= mode.equals("same_as_ssh") || mode.equals("separate");
        return Json.text(found.json(), "username");
    }

    private void write(String text) {
        try {
            Files.writeString(Path.of(out), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw Failure.usage("--out: " + out + " cannot be written: " + e.getMessage(), null);
        }
    }
}
