package io.sysup.execution.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.contracts.message.ImportantMessage;
import io.sysup.execution.log.LogLine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageRulesTest {
    private static final UUID ARTIFACT = new UUID(1, 1);

    private final MessageRules rules = new MessageRules();

    /** Whole outputs of real hosts: how many messages of which category and component. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "analyze-expired | repository_notice | error | http://archive.example/expired/./InRelease",
                "analyze-future | repository_notice | error | http://archive.example/future/./InRelease",
                "analyze-release-info-changed | repository_notice | error | http://archive.example/changed",
                "analyze-no-pubkey | security_notice | error | http://archive.example/signed",
                "analyze-key-expired | security_notice | error | http://archive.example/expiredkey",
                "analyze-unsigned | security_notice | error | http://archive.example/unsigned",
                "analyze-mirror-unresolved | repository_notice | error | http://mirror.invalid/debian/dists/bookworm/InRelease",
                "analyze-mirror-404 | repository_notice | error | http://archive.example/nothing",
                "apt-get-update-legacy-keyring | deprecation | warning | file:/srv/signed/repo/./InRelease",
                "apt-get-update-sha1-signature | security_notice | error | file:/srv/signed/repo",
                "analyze-twice | repository_notice | warning | /etc/apt/sources.list",
                "analyze-malformed-source | repository_notice | error | /etc/apt/sources.list"
            })
    void whatAptSaysOfRepositoriesIsKept(
            String capture, String category, String severity, String component) {
        List<ImportantMessage> found = captured(capture, "apt.analyze");

        assertThat(found)
                .anySatisfy(message -> {
                    assertThat(message.category()).isEqualTo(category);
                    assertThat(message.severity()).isEqualTo(severity);
                    assertThat(message.component()).isEqualTo(component);
                });
        assertThat(found).hasSizeLessThan(5);
    }

    @ParameterizedTest
    @CsvSource({
        "upgrade-postinst-failed, lab-broken",
        "upgrade-unpack-full, /srv/more/repo/./lab-big_1.1_all.deb"
    })
    void whatDpkgCouldNotDoIsKeptWithThePackage(String capture, String name) {
        assertThat(captured(capture, "apt.upgrade"))
                .anySatisfy(message -> {
                    assertThat(message.category()).isEqualTo("error");
                    assertThat(message.packageName()).isEqualTo(name);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "analyze",
                "analyze-up-to-date",
                "analyze-security",
                "analyze-phased",
                "analyze-lock-busy",
                "upgrade-chosen",
                "upgrade-lock-busy"
            })
    void outputWithoutTroubleLeavesNothingBehind(String capture) {
        assertThat(captured(capture, "apt.analyze")).isEmpty();
    }

    // Words of apt, dpkg and scripts of packages as their sources print them; not captured.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "N: Missing Signed-By in the sources.list(5) entry for 'http://deb.example/debian' | deprecation | info",
                "Warning: apt-key is deprecated. Manage keyring files in trusted.gpg.d instead (see apt-key(8)). | deprecation | warning",
                "W: http://deb.example/dists/stable/InRelease: Policy will reject signature within a year, see --audit for details | future_major_change | warning",
                "W: http://old.example/dists/x/InRelease: Signature by key 0123456789ABCDEF uses weak digest algorithm (SHA1) | security_notice | warning",
                "W: Possible missing firmware /lib/firmware/rtl_nic/rtl8125a-3.fw for module r8169 | warning | info",
                "Support for this option will be removed in the next release. | future_major_change | warning",
                "PHP 7.4 has reached its end of life | future_major_change | warning",
                "The option AllowFoo is deprecated | deprecation | warning",
                "Configuration file '/etc/lab-conf.conf' | warning | warning",
                "dpkg: warning: while removing lab, directory '/var/lib/lab' not empty so not removed | warning | warning",
                "update-initramfs: failed for /boot/initrd.img-6.1.0 with 1. | error | error",
                "E: dpkg was interrupted, you must manually run 'dpkg --configure -a' to correct the problem. | error | error"
            })
    void aLineMeansOneThing(String line, String category, String severity) {
        ImportantMessage message = rules.read("apt", line).orElseThrow();

        assertThat(message.category()).isEqualTo(category);
        assertThat(message.severity()).isEqualTo(severity);
        assertThat(message.message()).doesNotStartWith("W: ").doesNotStartWith("E: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Inst libdeprecated1 [1.0] (1.1 Debian:12.5/stable [amd64])",
                "Setting up lab-app01 (1.1) ...",
                "E: Some index files failed to download. They have been ignored, or old ones used instead.",
                "E: Could not get lock /var/lib/apt/lists/lock. It is held by process 21 (apt)",
                ""
            })
    void theRestIsForgottenWithTheLog(String line) {
        assertThat(rules.read("apt", line)).isEmpty();
    }

    @Test
    void numbersThatPassDoNotMakeAnotherMessage() {
        String expired =
                "E: Release file for http://a.example/InRelease is expired (invalid since %s). Updates for this repository will not be applied.";
        var messages = new MessagesOfJob(rules, "apt.analyze");
        messages.line(line(3, "stdout", expired.formatted("293d 9h 58min 41s")));
        messages.line(line(9, "stderr", expired.formatted("294d 1h 3min 2s")));
        messages.line(line(11, "stdout", expired.replace("a.example", "b.example")));

        List<ImportantMessage> all = messages.all(ARTIFACT);

        assertThat(all).extracting(ImportantMessage::times).containsExactly(2, 1);
        assertThat(all.getFirst().rawLineRef()).isEqualTo(ARTIFACT + "#3");
    }

    @Test
    void warningsOfResultsAndRefusedLoginsCountToo() {
        var messages = new MessagesOfJob(rules, "machine.metrics");
        messages.line(line(1, "stdout", "E: not of apt"));
        messages.result(
                Map.of("warnings", List.of("/srv is 91 % full", "lsblk is not installed: x")));
        messages.failure(Failure.of(ErrorKind.HOST_KEY_CHANGED, "web-1 shows another key.", null));
        messages.failure(Failure.of(ErrorKind.SSH_UNREACHABLE, "Nobody answers.", null));

        assertThat(messages.all(ARTIFACT))
                .extracting(
                        ImportantMessage::source,
                        ImportantMessage::category,
                        ImportantMessage::severity,
                        ImportantMessage::component,
                        ImportantMessage::message)
                .containsExactly(
                        tuple("system", "warning", "warning", "/srv", "/srv is 91 % full"),
                        tuple("system", "warning", "info", "lsblk", "lsblk is not installed: x"),
                        tuple(
                                "ssh",
                                "security_notice",
                                "error",
                                "host_key_changed",
                                "web-1 shows another key."));
    }

    @Test
    void ofVeryManyAHundredAreTaken() {
        var messages = new MessagesOfJob(rules, "apt.upgrade");
        for (int i = 0; i < 500; i++) {
            messages.line(line(i, "stdout", "W: number" + i));
        }

        assertThat(messages.all(ARTIFACT)).hasSize(100);
    }

    private static Tuple tuple(Object... values) {
        return Tuple.tuple(values);
    }

    private List<ImportantMessage> captured(String capture, String action) {
        var messages = new MessagesOfJob(rules, action);
        long seq = 0;
        for (String text : text(capture).lines().toList()) {
            messages.line(line(++seq, "stdout", text));
        }
        return messages.all(ARTIFACT);
    }

    private static String text(String capture) {
        String path = "/captures/debian-12/" + capture + ".txt";
        try (InputStream file = MessageRulesTest.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static LogLine line(long seq, String stream, String text) {
        return new LogLine(seq, Instant.EPOCH, stream, "info", text);
    }
}
