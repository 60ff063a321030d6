package io.sysup.hermes.diagnosis;

import io.smallrye.health.SmallRyeHealthReporter;
import io.sysup.hermes.GatewayConfig;
import io.sysup.hermes.GatewayConfig.Mode;
import io.sysup.hermes.diagnosis.DiagnosisView.Part;
import io.sysup.kit.diagnosis.Diagnosis;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Asks each part of the product how it is, in this process and in others. */
@Singleton
class Parts {
    private final GatewayConfig config;
    private final SmallRyeHealthReporter local;
    private final RemoteDiagnosis remote;

    Parts(GatewayConfig config, SmallRyeHealthReporter local, RemoteDiagnosis remote) {
        this.config = config;
        this.local = local;
        this.remote = remote;
    }

    List<Part> ask() {
        List<Part> parts =
                new ArrayList<>(
                        new DiagnosisReport(local.getHealthGroup(Diagnosis.GROUP).getPayload())
                                .parts());
        if (config.mode() == Mode.SEPARATE) {
            parts.addAll(remote.parts());
        }
        return parts;
    }
}
