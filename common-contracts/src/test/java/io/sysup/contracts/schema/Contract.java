package io.sysup.contracts.schema;

import io.sysup.contracts.apt.AptAnalysis;
import io.sysup.contracts.apt.AptAutoremoveResult;
import io.sysup.contracts.apt.AptCleanResult;
import io.sysup.contracts.apt.AptDowngradePlan;
import io.sysup.contracts.apt.AptHoldResult;
import io.sysup.contracts.apt.AptRepairResult;
import io.sysup.contracts.apt.AptUpgradeResult;
import io.sysup.contracts.audit.SecretRead;
import io.sysup.contracts.dnf.DnfRepairResult;
import io.sysup.contracts.event.CloudEvent;
import io.sysup.contracts.host.CredentialTestResult;
import io.sysup.contracts.host.HostCheckResult;
import io.sysup.contracts.host.MachineMetricsResult;
import io.sysup.contracts.host.MachineProbeResult;
import io.sysup.contracts.host.RebootResult;
import io.sysup.contracts.job.JobChanged;
import io.sysup.contracts.job.JobRequested;
import io.sysup.contracts.machine.MachineChanged;
import io.sysup.contracts.machine.MachineState;
import io.sysup.contracts.snapshot.SnapshotTaken;
import io.sysup.contracts.tag.TagChanged;

/** What leaves a service as JSON and is read by others; the folder is its type and version. */
enum Contract {
    ENVELOPE("cloudevent/v1", CloudEvent.class),
    JOB_REQUESTED("sysup.job.requested/v1", JobRequested.class),
    JOB_CHANGED("sysup.job.changed/v1", JobChanged.class),
    MACHINE_CHANGED("sysup.machine.changed/v1", MachineChanged.class),
    MACHINE_STATE("sysup.machine.state/v1", MachineState.class),
    SNAPSHOT_TAKEN("sysup.snapshot.taken/v1", SnapshotTaken.class),
    TAG_CHANGED("sysup.tag.changed/v1", TagChanged.class),
    SECRET_READ("sysup.secret.read/v1", SecretRead.class),
    CREDENTIAL_TEST("credential.test/v1", CredentialTestResult.class),
    HOST_CHECK("host.check/v1", HostCheckResult.class),
    MACHINE_PROBE("machine.probe/v1", MachineProbeResult.class),
    MACHINE_METRICS("machine.metrics/v1", MachineMetricsResult.class),
    APT_ANALYZE("apt.analyze/v1", AptAnalysis.class),
    APT_UPGRADE("apt.upgrade/v1", AptUpgradeResult.class),
    MACHINE_REBOOT("machine.reboot/v1", RebootResult.class),
    APT_REPAIR("apt.repair/v1", AptRepairResult.class),
    APT_HOLD("apt.hold/v1", AptHoldResult.class),
    APT_AUTOREMOVE("apt.autoremove/v1", AptAutoremoveResult.class),
    APT_CLEAN("apt.clean/v1", AptCleanResult.class),
    APT_DOWNGRADE_PLAN("apt.downgrade-plan/v1", AptDowngradePlan.class),
    DNF_ANALYZE("dnf.analyze/v1", AptAnalysis.class),
    DNF_UPGRADE("dnf.upgrade/v1", AptUpgradeResult.class),
    DNF_HOLD("dnf.hold/v1", AptHoldResult.class),
    DNF_AUTOREMOVE("dnf.autoremove/v1", AptAutoremoveResult.class),
    DNF_CLEAN("dnf.clean/v1", AptCleanResult.class),
    DNF_REPAIR("dnf.repair/v1", DnfRepairResult.class);

    private final String path;
    private final Class<?> type;

    Contract(String path, Class<?> type) {
        this.path = path;
        this.type = type;
    }

    String path() {
        return path;
    }

    Class<?> type() {
        return type;
    }

    @Override
    public String toString() {
        return path;
    }
}
