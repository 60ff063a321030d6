package io.sysup.execution.actions.grants;

import io.sysup.execution.actions.sections.TargetScript;
import io.sysup.execution.detached.DetachedCommand;
import io.sysup.execution.detached.StopCommand;
import io.sysup.execution.shell.Command;
import io.sysup.execution.shell.PosixQuoting;
import io.sysup.execution.shell.ScriptText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file on the machine that belongs to root and does one thing. */
public enum FixedCommand {
    APT_ANALYZE(
            "apt-analyze",
            "fetches the package lists and plans upgrades",
            TargetScript.APT_ANALYZE.text()),
    APT_UPGRADE(
            "apt-upgrade", "plans an upgrade and changes nothing", TargetScript.APT_UPGRADE.text()),
    RUN_APT_UPGRADE(
            DetachedCommand.FIXED_PREFIX + "apt-upgrade",
            "upgrades installed packages from the machine's own repositories, apart from the login",
            DetachedCommand.script()) {
        @Override
        String parts() {
            return assignment("leader", DetachedCommand.leader())
                    + assignment("script", TargetScript.APT_UPGRADE.text());
        }
    },
    APT_VERIFY(
            "apt-verify",
            "looks what an upgrade that was cut off has left behind",
            TargetScript.APT_VERIFY.text()),
    DETACHED_STOP(
            "detached-stop",
            "ends an upgrade that was begun by run-apt-upgrade",
            StopCommand.script()),
    MACHINE_PROBE(
            "machine-probe",
            "reads the health of disks, the messages of the kernel and what else only root sees",
            TargetScript.MACHINE_PROBE.text());

    private final String word;
    private final String purpose;
    private final String script;

    FixedCommand(String word, String purpose, String script) {
        this.word = word;
        this.purpose = purpose;
        this.script = script;
    }

    public String word() {
        return word;
    }

    public String purpose() {
        return purpose;
    }

    public String path() {
        return Command.FIXED_COMMANDS + "/" + word;
    }

    /** The whole file. */
    public String content() {
        return "#!/bin/sh\n# System Update as root, "
                + word
                + ": "
                + purpose
                + ".\n# Made by System Update, named with its digest in /etc/sudoers.d: a change takes the right away.\n"
                + ScriptText.read("granted")
                + "\n"
                + parts()
                + ScriptText.read("granted-" + word)
                + "\n"
                + script
                + "\n";
    }

    /** Texts that the script needs at hand. */
    String parts() {
        return "";
    }

    private static String assignment(String name, String text) {
        return name + "=" + PosixQuoting.quote(text) + "\n";
    }

    /** Of the file, in hexadecimal digits. */
    public String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(content().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
