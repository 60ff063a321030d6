package io.sysup.cli.hostkey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "add",
        description = {
            "Say what becomes of the first host key of all machines or of those with a tag.",
            "accept-first holds in the given networks only; never rejects a key unless a signer or an import approves it."
        })
final class PolicyAddCommand implements Runnable {

    private static final List<String> RULES = List.of("ask", "accept_first", "never");

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "NAME", description = "What to call it.")
    private String name = "";

    @Option(
            names = "--first",
            required = true,
            paramLabel = "RULE",
            description = "ask, accept_first or never.")
    private String first = "";

    @Option(names = "--tag", paramLabel = "TAG", description = "Only for machines with this tag.")
    private String tag = "";

    @Option(
            names = "--range",
            split = ",",
            paramLabel = "CIDR",
            description = "Network in which accept_first holds; may be given several times.")
    private List<String> ranges = new ArrayList<>();

    @Option(
            names = "--any-address",
            description = "A network as wide as a large part of all addresses is meant.")
    private boolean anyAddress;

    @Option(
            names = "--no-learn",
            description = "Do not learn the keys that a machine proves behind an approved one.")
    private boolean withoutLearning;

    PolicyAddCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        String rule = first.replace('-', '_');
        if (!RULES.contains(rule)) {
            throw Failure.usage("--first " + first + " is no rule", "give one of " + RULES);
        }
        ObjectNode wish = Json.object().put("name", name).put("firstKey", rule);
        if (!tag.isEmpty()) {
            wish.put("tag", tag);
        }
        if (!ranges.isEmpty()) {
            ArrayNode networks = wish.putArray("ranges");
            ranges.forEach(networks::add);
        }
        wish.put("anyAddress", anyAddress).put("learn", !withoutLearning);
        JsonNode added = new HostKeyPolicies(invocation.api()).add(wish);
        Output output = invocation.output();
        output.answer(
                added,
                () ->
                        output.line(
                                "the first host key of "
                                        + HostSigners.scope(added)
                                        + " "
                                        + HostKeyPolicies.outcome(added)));
    }
}
