package io.sysup.cli.invocation;

import picocli.CommandLine.Mixin;

/** A command that only has commands below it, and help about them. */
public abstract class CommandGroup {

    @Mixin protected final Invocation invocation;

    protected CommandGroup(Invocation invocation) {
        this.invocation = invocation;
    }
}
