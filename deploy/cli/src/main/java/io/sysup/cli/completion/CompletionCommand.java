package io.sysup.cli.completion;

import io.sysup.cli.invocation.Invocation;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "completion",
        description = "Print a completion script for a shell.",
        footer = {
            "",
            "  bash:  source <(sysup completion bash)",
            "  zsh:   source <(sysup completion zsh)"
        })
public final class CompletionCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Spec private @Nullable CommandSpec command;

    @Parameters(paramLabel = "SHELL", description = "One of: ${COMPLETION-CANDIDATES}.")
    private Shell shell = Shell.BASH;

    CompletionCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        CommandSpec root = command == null ? CommandSpec.create() : command.root();
        PrintWriter out = invocation.environment().out();
        out.println(shell.preamble());
        out.println(AutoComplete.bash(root.name(), root.commandLine()));
        out.flush();
    }
}
