package io.sysup.serve;

import io.sysup.execution.shell.ScriptText;
import java.util.Arrays;

/** Runs work on a host as the product does, without the product. */
final class DetachedScript {
    private static final String SCRIPT = ScriptText.read("runs", "detached");
    private static final String LEADER = ScriptText.read("detached-leader");

    private final int host;
    private final String run;

    DetachedScript(int host, String run) {
        this.host = host;
        this.run = run;
    }

    /** Standard output and the exit code. */
    String show(int lease, boolean mayBegin, long knownOut, String work, String... arguments) {
        Object[] words = {
            "exec",
            host,
            "sh",
            "-c",
            "script=$1; shift; sh -c \"$script\" sysup \"$@\" 2>/dev/null; echo code $?",
            "sh",
            SCRIPT,
            run,
            lease,
            mayBegin ? "yes" : "no",
            knownOut,
            0,
            LEADER,
            work
        };
        Object[] all = Arrays.copyOf(words, words.length + arguments.length);
        System.arraycopy(arguments, 0, all, words.length, arguments.length);
        return Lab.run(all);
    }

    /** Does not wait for the end, nor show anything. */
    void beginUnseen(String work) {
        Lab.run(
                "exec",
                host,
                "sh",
                "-c",
                "script=$1; shift; setsid sh -c \"$script\" sysup \"$@\" >/dev/null 2>&1 &",
                "sh",
                SCRIPT,
                run,
                1,
                "yes",
                0,
                0,
                LEADER,
                work);
    }

    String begin(String work, String... arguments) {
        return show(1, true, 0, work, arguments);
    }
}
