package io.sysup.execution.shells.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.execution.shell.LineSink;
import io.sysup.execution.shell.OutputStreamKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestrictedShellTest {
    private final List<String> passed = new ArrayList<>();

    @Test
    void theSizeOfALineGoesOnWithIt() {
        var restricted = new RestrictedShell(new Sized());

        restricted.line(OutputStreamKind.STDOUT, "a line", 7);
        restricted.line(OutputStreamKind.STDERR, "rbash: /bin/sh: restricted: `/'", 32);

        assertThat(passed).containsExactly("a line 7");
        assertThat(restricted.refused()).isTrue();
    }

    private final class Sized implements LineSink {
        @Override
        public void line(OutputStreamKind stream, String text) {
            throw new IllegalStateException("without its size");
        }

        @Override
        public void line(OutputStreamKind stream, String text, long size) {
            passed.add(text + " " + size);
        }
    }
}
