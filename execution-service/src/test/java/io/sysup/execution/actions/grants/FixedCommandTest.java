package io.sysup.execution.actions.grants;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.execution.detached.DetachedCommand;
import io.sysup.execution.shell.Command;
import io.sysup.execution.shell.Rights;
import io.sysup.execution.shell.ScriptText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The files as the shell runs them: what comes from the caller is refused before anything is done.
 */
class FixedCommandTest {
    private static final int DENIED = 64;
    private static final String RUN = "0199aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee";

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource
    void theShellReadsEachOfThem(FixedCommand command) throws Exception {
        assertThat(command.content()).startsWith("#!/bin/sh\n");
        assertThat(run("sh", "-n", file(command))).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void noneGoesOnWithoutItsArguments(FixedCommand command) throws Exception {
        assertThat(run("sh", file(command))).isEqualTo(DENIED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "c0ffee no -o 60",
                "c0ffee no 60 -o=Dir::Etc=/tmp",
                "c0ffee;id no 60 60",
                "c0ffee maybe 60 60",
                "c0ffee no 60",
                "c0ffee no 60 60 60",
                "c0ffee no 6000000000000000 60",
            })
    void anAnalysisTakesNumbersAndNothingElse(String arguments) throws Exception {
        assertThat(run(FixedCommand.APT_ANALYZE, arguments)).isEqualTo(DENIED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "c0ffee upgrade keep no 60 no none no no all",
                "c0ffee install keep no 60 yes none no no all",
                "c0ffee upgrade keep no 60 yes none no no all vim",
                "c0ffee upgrade keep no 60 yes none no no chosen",
                "c0ffee upgrade keep no 60 yes none no no chosen -oDPkg::Pre-Invoke::=id",
                "c0ffee upgrade keep no 60 yes none no no chosen vim-",
                "c0ffee upgrade keep no 60 yes none no no chosen vim /tmp/evil.deb",
                "c0ffee upgrade keep no 60 yes none no no chosen vim=1.0",
                "c0ffee upgrade keep no 60 yes none no no chosen vim/unstable",
                "c0ffee upgrade keep no 60 yes none no no chosen .*",
                "c0ffee upgrade keep no 60 yes none no no chosen VIM",
                "c0ffee upgrade keep no 60 yes none no no chosen exclude=vim",
                "c0ffee upgrade keep no 60 yes none no no all exclude=vim;id",
                "c0ffee upgrade keep no 60 yes none no no all exclude=-oDir::Etc=/tmp",
                "c0ffee upgrade keep no 60 yes none no no all exclude=/etc/*",
                "c0ffee upgrade keep no 60 yes none no no all exclude=",
                "c0ffee upgrade keep no 60 yes none no yes all aged=vim",
                "c0ffee upgrade keep no 60 yes none no yes all aged=vim=",
                "c0ffee upgrade keep no 60 yes none no yes all aged=vim=1.0/../x",
                "c0ffee upgrade keep no 60 yes none no yes all aged=-o=1.0",
                "c0ffee upgrade keep no 60 yes NONE no no all",
                "c0ffee upgrade keep no 60 yes none maybe no all",
                "c0ffee upgrade keep no 60 yes none no maybe all",
                "c0ffee upgrade keep no 60 yes all",
            })
    void aPlanIsAPlanOfNamedPackages(String arguments) throws Exception {
        assertThat(run(FixedCommand.APT_UPGRADE, arguments)).isEqualTo(DENIED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../etc 1 yes 0 0 c0ffee upgrade keep no 60 no none no no all",
                "/etc 1 yes 0 0 c0ffee upgrade keep no 60 no none no no all",
                ".. 1 yes 0 0 c0ffee upgrade keep no 60 no none no no all",
                RUN + " 1 yes 0 0 c0ffee upgrade keep no 60 yes none no no all",
                RUN + " 1 yes 0 0 c0ffee upgrade keep no 60 no none no no chosen vim-",
                RUN + " 1 yes 0 -f c0ffee upgrade keep no 60 no none no no all",
                RUN + " 1 yes 0 0",
            })
    void aRunHasANameAndNoPath(String arguments) throws Exception {
        assertThat(run(FixedCommand.RUN_APT_UPGRADE, arguments)).isEqualTo(DENIED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "c0ffee configure keep no 60 no",
                "c0ffee configure keep no 60 yes yes",
                "c0ffee configure keep no 60",
                "c0ffee install keep no 60 yes",
                "c0ffee fix-broken -oDir::Etc=/tmp no 60 yes",
                "c0ffee fix-broken keep maybe 60 yes",
                "c0ffee clear-partial keep no /tmp yes",
                "c0ffee;id clear-partial keep no 60 yes",
            })
    void aRepairThatLooksChangesNothing(String arguments) throws Exception {
        assertThat(run(FixedCommand.APT_REPAIR, arguments)).isEqualTo(DENIED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                RUN + " 1 yes 0 0 c0ffee configure keep no 60 yes",
                RUN + " 1 yes 0 0 c0ffee remove keep no 60 no",
                RUN + " 1 yes 0 0 c0ffee configure keep no 60 no vim",
                "../../etc 1 yes 0 0 c0ffee configure keep no 60 no",
                RUN + " 1 yes 0 0",
            })
    void aRunOfARepairTakesItsStepAndNoPackage(String arguments) throws Exception {
        assertThat(run(FixedCommand.RUN_APT_REPAIR, arguments)).isEqualTo(DENIED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REBOOT      | c0ffee no",
                "REBOOT      | c0ffee yes packages",
                "REBOOT      | c0ffee yes -f",
                "REBOOT      | c0ffee;id yes",
                "RUN_REBOOT  | " + RUN + " 1 yes 0 0 c0ffee yes",
                "RUN_REBOOT  | " + RUN + " 1 yes 0 0 c0ffee no --force",
                "RUN_REBOOT  | /etc 1 yes 0 0 c0ffee no users",
                "REBOOT_LOOK | c0ffee yes",
            })
    void aRestartTakesWhatDoesNotHoldItBackAndNothingElse(FixedCommand command, String arguments)
            throws Exception {
        assertThat(run(command, arguments)).isEqualTo(DENIED);
    }

    /** Nothing here is restarted or repaired: of the script only the head is run. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "APT_REPAIR     | c0ffee fix-broken keep no 60 yes",
                "RUN_APT_REPAIR | " + RUN + " 1 yes 0 0 c0ffee configure replace yes 60 no",
                "REBOOT         | c0ffee yes users inhibitor",
                "RUN_REBOOT     | " + RUN + " 1 yes 0 0 c0ffee no backup",
                "REBOOT_LOOK    | c0ffee",
            })
    void whatTheActionsAskForIsTaken(FixedCommand command, String arguments) throws Exception {
        String head = ScriptText.read("granted", "granted-" + command.word()) + "\nexit 7\n";
        List<String> words =
                new ArrayList<>(List.of("sh", "-c", "leader=l script=s\n" + head, "sh"));
        words.addAll(Arrays.asList(arguments.split(" ")));
        assertThat(run(words.toArray(String[]::new))).isEqualTo(7);
    }

    @Test
    void aRunIsCalledWithWhatItsFileTakes() {
        Command upgrade =
                new Command(
                        "apt-upgrade",
                        "exit 0",
                        List.of(
                                "c0ffee", "upgrade", "keep", "no", "60", "no", "none", "no", "no",
                                "all"),
                        Rights.ROOT);

        assertThat(DetachedCommand.of(upgrade, RUN, 3, true, 10, 0).fixedLine())
                .isEqualTo(
                        FixedCommand.RUN_APT_UPGRADE.path()
                                + " '"
                                + RUN
                                + "' '3' 'yes' '10' '0' 'c0ffee' 'upgrade' 'keep' 'no' '60' 'no' 'none' 'no' 'no' 'all'");
    }

    private int run(FixedCommand command, String arguments) throws Exception {
        List<String> words = new ArrayList<>(List.of("sh", file(command)));
        words.addAll(Arrays.asList(arguments.split(" ")));
        return run(words.toArray(String[]::new));
    }

    private String file(FixedCommand command) throws IOException {
        return Files.writeString(
                        folder.resolve(command.word()), command.content(), StandardCharsets.UTF_8)
                .toString();
    }

    private static int run(String... words) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(words)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
