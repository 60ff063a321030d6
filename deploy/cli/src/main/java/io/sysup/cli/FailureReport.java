package io.sysup.cli;

import io.sysup.cli.failure.Failure;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.output.Output;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what went wrong and ends the command with the exit code that belongs to it. */
final class FailureReport implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final Invocation invocation;

    FailureReport(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        // Parsing may have stopped before it came to the option.
        if (Arrays.asList(arguments).contains("--json")) {
            invocation.wantJson();
        }
        CommandLine command = wrong.getCommandLine();
        String help = "see `" + command.getCommandSpec().qualifiedName() + " --help`";
        return report(Failure.usage(message(wrong), help));
    }

    @Override
    public int handleExecutionException(
            Exception trouble, CommandLine command, ParseResult parsed) {
        if (trouble instanceof Failure failure) {
            return report(failure);
        }
        return report(
                Failure.failed("internal", "this should not have happened: " + trouble, null));
    }

    private int report(Failure failure) {
        Output output = invocation.output();
        output.failure(failure);
        return failure.exitCode().code();
    }

    private static String message(ParameterException wrong) {
        String message = String.valueOf(wrong.getMessage());
        if (wrong instanceof UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()) {
            return message + "; did you mean " + String.join(" or ", unmatched.getSuggestions());
        }
        return message;
    }
}
