package io.sysup.cli.audit;

import io.sysup.cli.invocation.CommandGroup;
import io.sysup.cli.invocation.Invocation;
import picocli.CommandLine.Command;

@Command(
        name = "audit",
        description = "Who did what, and proof that the record of it was not changed.",
        subcommands = {
            AuditListCommand.class,
            AuditExportCommand.class,
            AuditHeadCommand.class,
            AuditStateCommand.class,
            AuditArchiveCommand.class,
            AuditVerifyCommand.class
        })
public final class AuditCommand extends CommandGroup {

    AuditCommand(Invocation invocation) {
        super(invocation);
    }
}
