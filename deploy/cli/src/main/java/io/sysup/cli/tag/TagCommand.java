package io.sysup.cli.tag;

import io.sysup.cli.invocation.CommandGroup;
import io.sysup.cli.invocation.Invocation;
import picocli.CommandLine.Command;

@Command(
        name = "tag",
        description = {
            "List, rename, colour and remove tags.",
            "Machines get and lose them by `sysup machine edit` and `edit-all`."
        },
        subcommands = {TagListCommand.class, TagEditCommand.class, TagRemoveCommand.class})
public final class TagCommand extends CommandGroup {

    TagCommand(Invocation invocation) {
        super(invocation);
    }
}
