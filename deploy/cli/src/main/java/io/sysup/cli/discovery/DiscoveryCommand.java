package io.sysup.cli.discovery;

import io.sysup.cli.invocation.CommandGroup;
import io.sysup.cli.invocation.Invocation;
import picocli.CommandLine.Command;

@Command(
        name = "discovery",
        description = {
            "Find SSH servers in networks and add them as machines.",
            "Only ranges that the server's settings allow are scanned."
        },
        subcommands = {
            DiscoveryScanCommand.class,
            DiscoveryCancelCommand.class,
            DiscoveryListCommand.class,
            DiscoveryAddCommand.class,
            DiscoveryIgnoreCommand.class
        })
public final class DiscoveryCommand extends CommandGroup {

    DiscoveryCommand(Invocation invocation) {
        super(invocation);
    }
}
