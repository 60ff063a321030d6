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
    APT_ANALYZE(TargetScript.APT_ANALYZE, "fetches the package lists and plans upgrades"),
    APT_UPGRADE(TargetScript.APT_UPGRADE, "plans an upgrade and changes nothing"),
    RUN_APT_UPGRADE(
            "upgrades installed packages from the machine's own repositories, apart from the login",
            TargetScript.APT_UPGRADE),
    APT_VERIFY(
            TargetScript.APT_VERIFY,
            "looks what a change of packages that was cut off has left behind"),
    DETACHED_STOP(
            "detached-stop", "ends what was begun apart from the login", StopCommand.script(), ""),
    MACHINE_PROBE(
            TargetScript.MACHINE_PROBE,
            "reads the health of disks, the messages of the kernel and what else only root sees"),
    APT_REPAIR(TargetScript.APT_REPAIR, "looks what a repair would do and changes nothing"),
    RUN_APT_REPAIR(
            "finishes what dpkg left half done, apart from the login", TargetScript.APT_REPAIR),
    REBOOT(TargetScript.REBOOT, "looks whether the machine is in use and restarts nothing"),
    RUN_REBOOT("restarts the machine unless it is in use", TargetScript.REBOOT),
    REBOOT_LOOK(TargetScript.REBOOT_LOOK, "tells which start of the machine it is, and what runs");

    private final String word;
    private final String purpose;
    private final String script;

    /** Texts that the script needs at hand. */
    private final String parts;

    FixedCommand(String word, String purpose, String script, String parts) {
        this.word = word;
        this.purpose = purpose;
        this.script = script;
        this.parts = parts;
    }

    FixedCommand(TargetScript script, String purpose) {
        this(script.word(), purpose, script.text(), "");
    }

    /** Runs the script apart from the login. */
    FixedCommand(String purpose, TargetScript script) {
        this(
                DetachedCommand.FIXED_PREFIX + script.word(),
                purpose,
                DetachedCommand.script(),
                assignment("leader", DetachedCommand.leader())
                        + assignment("script", script.text()));
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
                + parts
                + ScriptText.read("granted-" + word)
                + "\n"
                + script
                + "\n";
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
