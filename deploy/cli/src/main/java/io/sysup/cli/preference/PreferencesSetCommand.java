package io.sysup.cli.preference;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "set",
        description = {
            "Choose something, for example which columns the list of machines has, in their order:",
            "sysup preferences set machines.columns kind,status,tags"
        })
final class PreferencesSetCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "KEY", description = "For example machines.columns.")
    private String key = "";

    @Parameters(
            index = "1",
            paramLabel = "VALUE",
            description = "A word, words with commas between them, or JSON.")
    private String value = "";

    PreferencesSetCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        JsonNode wanted = PreferenceText.parsed(value);
        JsonNode document = Json.object().set("value", wanted);
        invocation.api().send(ApiCall.put("preferences", key).body(document));
        Output output = invocation.output();
        output.answer(document, () -> output.line(key + " is now " + PreferenceText.shown(wanted)));
    }
}
