package io.sysup.cli.job;

import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "show", description = "Show a job with its result.")
final class JobShowCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "ID", description = "Id of the job.")
    private String id = "";

    JobShowCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Job job = new Jobs(invocation.api()).get(id);
        Output output = invocation.output();
        output.answer(job.json(), new JobDetails(job, output)::print);
    }
}
