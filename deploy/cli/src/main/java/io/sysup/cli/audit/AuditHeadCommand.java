package io.sysup.cli.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.invocation.Invocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "head",
        description = {
            "Show number, hash and time of the newest row: a line of an anchor file.",
            "",
            "Kept on another machine, it proves later that nothing up to there was changed or",
            "cut off."
        })
final class AuditHeadCommand implements Runnable {

    @Mixin private final Invocation invocation;

    AuditHeadCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        JsonNode head = invocation.api().send(ApiCall.get("audit", "head"));
        Anchor anchor = Anchor.of(head);
        if (anchor.seq() == 0 && !invocation.output().json()) {
            invocation.output().remark("nothing was written down yet");
            return;
        }
        invocation.output().answer(head, () -> invocation.output().line(anchor.line()));
    }
}
