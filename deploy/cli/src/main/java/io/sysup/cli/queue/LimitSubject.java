package io.sysup.cli.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What a limit counts: an action, the machines of a tag, or all jobs. */
final class LimitSubject {

    @ArgGroup private final Choice choice = new Choice();

    void addTo(ObjectNode wish) {
        if (!choice.action.isEmpty()) {
            wish.put("action", choice.action);
        }
        if (!choice.tag.isEmpty()) {
            wish.put("tag", choice.tag);
        }
    }

    boolean fits(JsonNode limit) {
        if (!choice.action.isEmpty()) {
            return HoldText.is(limit, "action", choice.action);
        }
        if (!choice.tag.isEmpty()) {
            return HoldText.is(limit, "tag", choice.tag);
        }
        return HoldText.is(limit, "all", "");
    }

    static final class Choice {
        @Option(names = "--action", paramLabel = "ACTION", description = "Only this action.")
        private String action = "";

        @Option(names = "--tag", paramLabel = "TAG", description = "Only machines with this tag.")
        private String tag = "";
    }
}
