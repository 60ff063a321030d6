package io.sysup.execution.actions.apt;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.contracts.apt.ExcludeRule;
import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.execution.action.ActionContext;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.ExcludeRules;
import io.sysup.execution.action.Known;
import io.sysup.execution.action.PackageVersion;
import io.sysup.execution.action.Probed;
import io.sysup.execution.detached.KeptRun;
import io.sysup.execution.shell.Command;
import io.sysup.execution.shell.LineSink;
import io.sysup.execution.shell.OutputStreamKind;
import io.sysup.execution.shell.Shell;
import io.sysup.execution.shell.SudoMode;
import io.sysup.kit.ids.Ids;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an upgrade is told to take, after a look at a real machine. */
class UpgradeProbeTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final Instant OLD = NOW.minus(Duration.ofDays(8));

    private final List<PlannedPackage> noted = new ArrayList<>();
    private ExcludeRules rules = ExcludeRules.NONE;
    private String answer = "upgrade-dry-run";
    private final AptUpgrade upgrade = new AptUpgrade(InstantSource.fixed(NOW));

    @Test
    void onlyVersionsThatAreKnownForLongEnoughAreNamed() {
        List<String> words = wanted(Map.of("minAgeDays", 7));

        assertThat(words).contains("yes", "all");
        assertThat(words)
                .filteredOn(word -> word.startsWith("aged="))
                .containsExactly("aged=lab-app01=1.1", "aged=lab-app02=1.0.5");
        assertThat(noted).extracting(PlannedPackage::name).contains("lab-app01", "lab-sec1");
    }

    @Test
    void securityUpdatesOnlyAreChosenByName() {
        assertThat(wanted(Map.of("securityOnly", true, "exclude", List.of("lab-*1"))))
                .endsWith("no", "no", "chosen", "lab-sec1", "lab-sec2", "exclude=lab-*1");
    }

    @Test
    void whatRulesLeaveAloneStaysOutBesideWhatTheJobLeavesOut() {
        rules = new ExcludeRules(List.of(rule("postgresql-*", "lab-app01", "Upper_*")));

        assertThat(wanted(Map.of("exclude", List.of("bash", "lab-app01"))))
                .endsWith("all", "exclude=bash", "exclude=lab-app01", "exclude=postgresql-*");
    }

    @Test
    void securityUpdatesAreChosenAmongWhatRulesLetThrough() {
        rules = new ExcludeRules(List.of(rule("lab-sec2")));
        answer = "upgrade-kept-out-dry-run";

        assertThat(wanted(Map.of("securityOnly", true)))
                .contains("chosen", "lab-sec1", "exclude=lab-sec2")
                .doesNotContain("lab-conf");
    }

    @Test
    void whoNamesWhatARuleLeavesAloneIsRefused() {
        rules = new ExcludeRules(List.of(rule("lab-app0?")));

        assertThat(probed(Map.of("packages", List.of("lab-conf", "lab-app01"))))
                .isInstanceOfSatisfying(
                        Probed.Decided.class,
                        decided ->
                                assertThat(decided.outcome())
                                        .isInstanceOfSatisfying(
                                                ActionOutcome.NotDone.class,
                                                outcome ->
                                                        assertThat(outcome.failure().kind())
                                                                .isEqualTo(
                                                                        ErrorKind
                                                                                .PACKAGE_EXCLUDED)));
    }

    private static ExcludeRule rule(String... packages) {
        return new ExcludeRule(Ids.next(), "frozen", List.of(packages), "because", null);
    }

    private List<String> wanted(Map<String, Object> params) {
        return ((Probed.Wanted) probed(params)).arguments();
    }

    private Probed probed(Map<String, Object> params) {
        var context =
                new ActionContext(
                        params,
                        false,
                        Duration.ofHours(1),
                        new Lab(),
                        (stream, line) -> {},
                        () -> false,
                        new KeptRun(Optional.empty()),
                        new Remembered());
        return upgrade.probe(context);
    }

    private final class Remembered implements Known {
        @Override
        public ExcludeRules excludes() {
            return rules;
        }

        @Override
        public Map<PackageVersion, Instant> firstSeen(List<PlannedPackage> plan) {
            return Map.of(
                    new PackageVersion("lab-app01", "1.1"), OLD,
                    new PackageVersion("lab-app01", "1.0.5"), OLD,
                    new PackageVersion("lab-app02", "1.1"), NOW,
                    new PackageVersion("lab-app02", "1.0.5"), OLD,
                    new PackageVersion("lab-app03", "1.1"), NOW.minus(Duration.ofDays(6)),
                    new PackageVersion("lab-app04", "1.1 or so"), OLD);
        }

        @Override
        public void seen(List<PlannedPackage> plan) {
            noted.addAll(plan);
        }
    }

    /** Answers as the lab did to a dry run. */
    private final class Lab implements Shell {
        @Override
        public int run(Command command, Duration limit, LineSink sink) {
            String nonce = command.arguments().getFirst();
            try (InputStream capture =
                    Objects.requireNonNull(
                            getClass()
                                    .getResourceAsStream(
                                            "/captures/debian-12/" + answer + ".txt"))) {
                new String(capture.readAllBytes(), StandardCharsets.UTF_8)
                        .replace("@@c0ffee", "@@" + nonce)
                        .lines()
                        .forEach(line -> sink.line(OutputStreamKind.STDOUT, line));
                return 0;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public SudoMode sudo() {
            return SudoMode.NOPASSWD;
        }

        @Override
        public void abort() {}

        @Override
        public void close() {}
    }
}
