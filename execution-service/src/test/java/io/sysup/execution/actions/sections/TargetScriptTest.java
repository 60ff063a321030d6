package io.sysup.execution.actions.sections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TargetScriptTest {

    @ParameterizedTest
    @EnumSource
    void everyScriptIsReadByThePosixShell(TargetScript script) throws Exception {
        assertThat(exitCode("sh", "-n", "-c", script.text())).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void everyScriptFitsIntoOneArgument(TargetScript script) {
        assertThat(script.text()).hasSizeLessThan(64 * 1024).doesNotContain("\r");
    }

    @ParameterizedTest
    @EnumSource
    void everyScriptSetsItsOwnPathAndLanguageFirst(TargetScript script) {
        assertThat(script.text())
                .startsWith(
                        "export LC_ALL=C PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin\n");
    }

    private static int exitCode(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(new ArrayList<>(List.of(words))).inheritIO().start();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
