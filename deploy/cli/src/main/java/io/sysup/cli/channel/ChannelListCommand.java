package io.sysup.cli.channel;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.listing.ListOptions;
import io.sysup.cli.listing.Listing;
import io.sysup.cli.output.LocalTime;
import io.sysup.cli.output.Table;
import java.time.ZoneId;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "list", description = "List channels and how they do.")
final class ChannelListCommand implements Runnable {

    @Mixin private final Invocation invocation;
    @Mixin private final ListOptions options = new ListOptions();

    ChannelListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        ZoneId zone = invocation.environment().zone();
        Table table =
                new Table("NAME", "KIND", "TO", "SEVERITY", "ON", "HEALTH", "LAST SENT", "ERROR");
        new Listing(table, document -> cells(document, zone), "no channels")
                .print(invocation, Channels.list(), options.wanted());
    }

    private static List<String> cells(JsonNode document, ZoneId zone) {
        Channel channel = new Channel(document);
        String health = channel.health();
        return List.of(
                channel.name(),
                channel.text("kind"),
                channel.leadsTo(),
                channel.text("minSeverity"),
                channel.text("selector").isEmpty() ? "all machines" : channel.text("selector"),
                health,
                LocalTime.of(channel.text("lastSuccessAt"), zone),
                health.equals("failing") ? channel.text("lastError") : "");
    }
}
