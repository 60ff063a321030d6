package io.sysup.cli.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.fleet.Machines;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** Which messages are meant. */
final class MessageOptions {

    @Option(names = "--machine", paramLabel = "MACHINE", description = "Of this machine.")
    private String machine = "";

    @Option(
            names = "--category",
            paramLabel = "WORD",
            description =
                    "error, warning, future_major_change, deprecation, security_notice or repository_notice.")
    private String category = "";

    @Option(
            names = "--severity",
            paramLabel = "WORD",
            description = "At least this: info, warning or error.")
    private String severity = "";

    @Option(names = "--source", paramLabel = "WORD", description = "apt, ssh or system.")
    private String source = "";

    @Option(names = "--package", paramLabel = "NAME", description = "About this package.")
    private String packageName = "";

    @Option(names = "--search", paramLabel = "WORDS", description = "That hold these words.")
    private String search = "";

    @Option(names = "--where", paramLabel = "SELECTOR", description = "Of these machines.")
    private String where = "";

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "This message, on whichever machines; as `messages groups` shows it.")
    private String key = "";

    ApiCall filter(ApiCall call, Invocation invocation) {
        ApiCall filtered = call;
        for (Map.Entry<String, String> one : values(invocation).entrySet()) {
            String name = one.getKey().equals("packageName") ? "package" : one.getKey();
            filtered = filtered.query(name, one.getValue());
        }
        return filtered;
    }

    ObjectNode document(Invocation invocation) {
        ObjectNode filter = Json.object();
        values(invocation)
                .forEach((name, value) -> {
                    if (!value.isEmpty()) {
                        filter.put(name, value);
                    }
                });
        return filter;
    }

    private Map<String, String> values(Invocation invocation) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(
                "machineId",
                machine.isEmpty() ? "" : new Machines(invocation.api()).find(machine).id());
        values.put("category", category);
        values.put("severity", severity);
        values.put("source", source);
        values.put("packageName", packageName);
        values.put("q", search);
        values.put("where", where);
        values.put("key", key);
        return values;
    }
}
