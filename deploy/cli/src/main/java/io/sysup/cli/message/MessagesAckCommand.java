package io.sysup.cli.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.connection.ApiCall;
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
        name = "ack",
        description = {
            "Note that messages were read: those with the given ids, or all that the options mean.",
            "Nothing is deleted; one that is seen after thirty days without it is unread again."
        })
final class MessagesAckCommand implements Runnable {

    @Mixin private final Invocation invocation;
    @Mixin private final MessageOptions which = new MessageOptions();

    @Parameters(paramLabel = "ID", arity = "0..*", description = "As `messages list` shows it.")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--all", description = "All messages, when no option chooses.")
    private boolean all;

    @Option(names = "--undo", description = "Make them unread again.")
    private boolean undo;

    @Option(names = "--dry-run", description = "Only tell how many it would be.")
    private boolean dryRun;

    MessagesAckCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        ObjectNode filter = which.document(invocation);
        ObjectNode wish = Json.object().put("acknowledged", !undo).put("dryRun", dryRun);
        if (!ids.isEmpty() && filter.isEmpty() && !all) {
            ids.forEach(wish.putArray("ids")::add);
        } else if (ids.isEmpty() && (all || !filter.isEmpty())) {
            wish.set("filter", filter);
        } else {
            throw Failure.usage("give ids, or options that choose, or --all", null);
        }
        JsonNode result = invocation.api().send(ApiCall.post("messages", "acknowledge").body(wish));
        Output output = invocation.output();
        output.answer(result, () -> output.line(told(result)));
    }

    private String told(JsonNode result) {
        int messages = result.path("messages").asInt();
        String what = messages == 1 ? "1 message" : messages + " messages";
        String done = undo ? "unread again" : "acknowledged";
        return what
                + (dryRun ? " would be " : " ")
                + done
                + " on "
                + result.path("machines").asInt()
                + " machines";
    }
}
