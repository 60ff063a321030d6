package io.sysup.execution.message;

import io.sysup.contracts.error.Failure;
import io.sysup.contracts.message.ImportantMessage;
import io.sysup.execution.log.LogLine;
import io.sysup.execution.shell.OutputStreamKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Gathers what is to outlive the log of one job. Its lines are redacted already; of very many
 * different messages the first hundred are taken.
 */
public final class MessagesOfJob {
    private static final int MOST = 100;
    private static final String APT = "apt";

    private final MessageRules rules;
    private final boolean ofApt;
    private final Map<String, Found> found = new LinkedHashMap<>();

    public MessagesOfJob(MessageRules rules, String action) {
        this.rules = rules;
        this.ofApt = action.startsWith(APT + ".");
    }

    /** What the machine printed; remarks of our own are none of it. */
    public void line(LogLine line) {
        if (ofApt && !line.stream().equals(OutputStreamKind.SYSTEM.word())) {
            rules.read(APT, line.message()).ifPresent(message -> add(message, line.seq()));
        }
    }

    /** What a result warns of. */
    public void result(Map<String, Object> important) {
        if (important.get("warnings") instanceof List<?> warnings) {
            warnings.forEach(warning ->
                    rules.read("system", String.valueOf(warning))
                            .ifPresent(message -> add(message, 0)));
        }
    }

    /** Why the job failed, when that lies in the way to the machine. */
    public void failure(Failure failure) {
        rules.read("ssh", failure.kind().word(), failure.message())
                .ifPresent(message -> add(message, 0));
    }

    private void add(ImportantMessage message, long line) {
        Found known = found.get(message.dedupKey());
        if (known != null) {
            known.times++;
        } else if (found.size() < MOST) {
            found.put(message.dedupKey(), new Found(message, line));
        }
    }

    /**
     * @param artifact of the log
     */
    public List<ImportantMessage> all(UUID artifact) {
        return found.values().stream().map(one -> one.in(artifact)).toList();
    }

    private static final class Found {
        private final ImportantMessage message;
        private final long line;
        private int times = 1;

        Found(ImportantMessage message, long line) {
            this.message = message;
            this.line = line;
        }

        ImportantMessage in(UUID artifact) {
            return new ImportantMessage(
                    message.source(),
                    message.category(),
                    message.severity(),
                    message.packageName(),
                    message.component(),
                    message.message(),
                    message.dedupKey(),
                    times,
                    line == 0 ? null : artifact + "#" + line);
        }
    }
}
