package io.sysup.cli.hostkey;

import io.sysup.cli.invocation.CommandGroup;
import io.sysup.cli.invocation.Invocation;
import picocli.CommandLine.Command;

@Command(
        name = "signer",
        description = {
            "Say whose signature over a host key counts as an approval.",
            "A machine shows it as a certificate (HostCertificate in sshd_config)."
        },
        subcommands = {SignerListCommand.class, SignerAddCommand.class, SignerRemoveCommand.class})
final class SignerCommand extends CommandGroup {

    SignerCommand(Invocation invocation) {
        super(invocation);
    }
}
