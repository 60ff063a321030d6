package io.sysup.cli.job;

import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.output.Colour;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "cancel", description = "Cancel a job. A running one stops at its next safe point.")
final class JobCancelCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "ID", description = "Id of the job.")
    private String id = "";

    JobCancelCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Job job = new Jobs(invocation.api()).cancel(id);
        Output output = invocation.output();
        output.answer(job.json(), () -> output.line(told(job)));
    }

    private static String told(Job job) {
        String head = job.action() + " on " + job.machine();
        return job.finished()
                ? head + ": " + Colour.ofState(job.state())
                : head + ": asked to stop, still " + Colour.ofState(job.state());
    }
}
