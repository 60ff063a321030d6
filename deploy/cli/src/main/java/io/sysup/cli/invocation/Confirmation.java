package io.sysup.cli.invocation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Asks the person at the terminal; where nobody sits, the command itself is the confirmation. */
public final class Confirmation {

    private final Invocation invocation;

    public Confirmation(Invocation invocation) {
        this.invocation = invocation;
    }

    public boolean given(String question) {
        Environment environment = invocation.environment();
        if (!environment.inIsTerminal() || invocation.output().json()) {
            return true;
        }
        environment.err().print(question + " [y/N] ");
        environment.err().flush();
        try {
            BufferedReader answers =
                    new BufferedReader(
                            new InputStreamReader(environment.in(), StandardCharsets.UTF_8));
            String answer = answers.readLine();
            return answer != null && answer.strip().matches("(?i)y|yes");
        } catch (IOException unreadable) {
            return false;
        }
    }
}
