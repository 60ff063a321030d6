package io.sysup.hermes.diagnosis;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.sysup.hermes.diagnosis.DiagnosisView.Part;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** The last look as numbers: 0 is well, 1 a warning, 2 an error. */
@Singleton
class DiagnosisGauges {
    private final MultiGauge gauges;

    DiagnosisGauges(MeterRegistry registry) {
        gauges =
                MultiGauge.builder("sysup.diagnosis")
                        .description("0 well, 1 warning, 2 error")
                        .register(registry);
    }

    void show(List<Part> parts) {
        gauges.register(parts.stream().flatMap(DiagnosisGauges::rows).toList(), true);
    }

    private static Stream<Row<?>> rows(Part part) {
        return part.findings().stream()
                .map(finding ->
                        Row.of(
                                Tags.of("part", part.name(), "check", finding.check()),
                                finding.level().ordinal()));
    }
}
