package io.sysup.cli.subscription;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.channel.Channels;
import io.sysup.cli.invocation.Invocation;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a subscription says that has a usual value, or stays as it is. */
final class WantedOptions {

    @Option(
            names = "--where",
            paramLabel = "SELECTOR",
            description = "Only of these machines: tag:prod; '' for all.")
    private @Nullable String where;

    @Option(names = "--days", paramLabel = "N", description = "How far back it looks (usually 7).")
    private @Nullable Integer days;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES} (usually PDF).")
    private @Nullable Format format;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            description = "${COMPLETION-CANDIDATES} (usually EN).")
    private @Nullable Language language;

    @Option(
            names = "--to",
            paramLabel = "CHANNEL",
            split = ",",
            description = "Mail channels that it goes to, by name.")
    private @Nullable List<String> to;

    void writeTo(ObjectNode wanted, Invocation invocation) {
        if (where != null) {
            wanted.put("where", where);
        }
        if (days != null) {
            wanted.put("days", days);
        }
        if (format != null) {
            wanted.put("format", format.name().toLowerCase(Locale.ROOT));
        }
        if (language != null) {
            wanted.put("language", language.name().toLowerCase(Locale.ROOT));
        }
        if (to != null) {
            Channels channels = new Channels(invocation.api());
            ArrayNode ids = wanted.putArray("channels");
            to.forEach(name -> ids.add(channels.idOf(name)));
        }
    }

    /** What a report is mailed as. */
    enum Format {
        PDF,
        HTML,
        MARKDOWN
    }

    /** What it is written in. */
    enum Language {
        EN,
        FR
    }
}
