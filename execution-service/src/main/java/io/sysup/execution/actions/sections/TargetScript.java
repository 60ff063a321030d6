package io.sysup.execution.actions.sections;

import io.sysup.execution.shell.ScriptText;
import java.util.Locale;

/** A script for the host: POSIX sh, made of the parts it shares with others and its own. */
public enum TargetScript {
    HOST_CHECK("prelude", "sudo-access", "host-check"),
    CREDENTIAL_TEST("prelude", "sudo-access", "credential-test"),
    MACHINE_PROBE(
            "prelude",
            "runs",
            "reboot-facts",
            "cgroups",
            "needs",
            "usage",
            "controller-disks",
            "machine-probe"),
    MACHINE_METRICS("prelude", "runs", "usage", "machine-metrics"),
    APT_ANALYZE(
            "prelude",
            "workdir",
            "runs",
            "reboot-facts",
            "plan-details",
            "plan-facts",
            "repositories",
            "in-use",
            "preflight",
            "cgroups",
            "needs",
            "affected",
            "installed",
            "apt-analyze"),
    APT_UPGRADE(
            "prelude",
            "workdir",
            "reboot-facts",
            "plan-details",
            "plan-lines",
            "keep-out",
            "conffiles",
            "installed",
            "cgroups",
            "needs",
            "apt-upgrade"),
    APT_VERIFY("prelude", "runs", "reboot-facts", "conffiles", "installed", "apt-verify"),
    REBOOT("prelude", "workdir", "reboot-facts", "boot-state", "in-use", "reboot"),
    REBOOT_LOOK("prelude", "reboot-facts", "boot-state", "reboot-look"),
    APT_REPAIR("prelude", "workdir", "plan-details", "installed", "apt-repair"),
    APT_HOLD("prelude", "apt-hold"),
    APT_AUTOREMOVE("prelude", "workdir", "plan-details", "installed", "apt-autoremove"),
    APT_CLEAN("prelude", "workdir", "apt-clean"),
    APT_DOWNGRADE_PLAN("prelude", "workdir", "plan-details", "apt-downgrade-plan"),
    DNF_ANALYZE("prelude", "workdir", "runs", "reboot-facts", "dnf-tools", "dnf-analyze"),
    DNF_UPGRADE("prelude", "workdir", "reboot-facts", "dnf-tools", "dnf-upgrade"),
    DNF_VERIFY("prelude", "workdir", "runs", "reboot-facts", "dnf-tools", "dnf-verify"),
    DNF_HOLD("prelude", "workdir", "dnf-tools", "dnf-hold"),
    DNF_AUTOREMOVE("prelude", "workdir", "dnf-tools", "dnf-autoremove"),
    DNF_CLEAN("prelude", "workdir", "dnf-tools", "dnf-clean"),
    DNF_REPAIR("prelude", "workdir", "dnf-tools", "dnf-repair");

    private final String text;

    TargetScript(String... parts) {
        text = ScriptText.read(parts);
    }

    /** Its name on the machine and in the log. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The whole script; its first argument is the word that its {@link SectionReader} knows. */
    public String text() {
        return text;
    }
}
