package io.sysup.execution.actions.apt;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.contracts.error.Failure;
import io.sysup.execution.actions.sections.Captures;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What repositories, their keys, the clock and a proxy do to an analysis, each told apart. */
class RepositoryTroubleTest {

    @ParameterizedTest
    @CsvSource({
        "debian-12/analyze-proxy-refused,    apt_proxy_failed, http://mirror.example/debian bookworm,   proxy",
        "debian-12/analyze-proxy-unresolved, apt_proxy_failed, http://mirror.example/debian bookworm,   proxy",
        "debian-12/analyze-proxy-denied,     apt_proxy_failed, http://mirror.example/debian bookworm,   proxy",
        "debian-13/analyze-proxy-refused,    apt_proxy_failed, http://mirror.example/debian trixie,     proxy",
        "debian-13/analyze-proxy-unresolved, apt_proxy_failed, http://mirror.example/debian trixie,     proxy",
        "debian-13/analyze-proxy-denied,     apt_proxy_failed, http://mirror.example/debian trixie,     proxy",
        "debian-12/analyze-no-pubkey,        apt_key_missing,  9F15E500BBF68632,                        Signed-By",
        "debian-13/analyze-no-pubkey,        apt_key_missing,  7C2DA1C3D712B81D783641D1F979177C78B34D9E, Signed-By",
        "debian-12/analyze-key-expired,      apt_key_expired,  6877A79C016BB2F8,                        new key",
        "debian-13/analyze-key-expired,      apt_key_expired,  60BC34DF805F236524AB97B12235F38D65406859, new key",
        "debian-12/analyze-future,           apt_clock_wrong,  http://archive.example/future,           clock",
        "debian-13/analyze-future,           apt_clock_wrong,  file:/srv/future,                        clock",
        "debian-12/analyze-release-info-changed, apt_release_info_changed, its Codename was \"lab\" and is \"stable\", releaseinfo",
    })
    void eachTroubleHasItsKindItsSentenceAndItsRemedy(
            String capture, String kind, String sentence, String remedy) {
        Failure failure =
                Objects.requireNonNull(AnalyzeOutput.parse(Captures.run(capture)).failure());

        assertThat(failure.kind().word()).isEqualTo(kind);
        assertThat(failure.message()).contains(sentence);
        assertThat(failure.remedy()).contains(remedy);
        assertThat(failure.lines()).isNotEmpty();
    }

    @Test
    void aProxyIsNotTakenForAnUnsignedRepository() {
        Failure failure =
                Objects.requireNonNull(
                        AnalyzeOutput.parse(Captures.run("debian-12/analyze-proxy-denied"))
                                .failure());

        assertThat(failure.lines()).allMatch(line -> line.contains("407"));
    }

    @Test
    void aServerThatDoesNotAnswerIsNoProxy() {
        String refused =
                "Failed to fetch http://a.example/dists/x/InRelease  Could not connect to a.example:80 (192.0.2.1). - connect (111: Connection refused)";

        assertThat(new Proxies(Set.of("proxy.example:3128")).failed(refused)).isFalse();
        assertThat(new Proxies(Set.of("a.example:80")).failed(refused)).isTrue();
        assertThat(new Proxies(Set.of("a.example:8080")).failed(refused)).isFalse();
    }
}
