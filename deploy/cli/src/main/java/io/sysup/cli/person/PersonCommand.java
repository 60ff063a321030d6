package io.sysup.cli.person;

import io.sysup.cli.invocation.CommandGroup;
import io.sysup.cli.invocation.Invocation;
import picocli.CommandLine.Command;

@Command(
        name = "person",
        description = "People of the identity provider who were here.",
        subcommands = {
            PersonListCommand.class,
            PersonBlockCommand.class,
            PersonUnblockCommand.class,
            PersonSignOutCommand.class
        })
public final class PersonCommand extends CommandGroup {

    PersonCommand(Invocation invocation) {
        super(invocation);
    }
}
