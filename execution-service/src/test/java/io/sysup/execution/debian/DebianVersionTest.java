package io.sysup.execution.debian;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DebianVersionTest {

    // Each pair was put to "dpkg --compare-versions LEFT lt RIGHT" of dpkg 1.21.23, which agreed.
    @ParameterizedTest
    @CsvSource({
        "1.0, 1.1",
        "1.9, 1.10",
        "1.0~rc1, 1.0",
        "1.0~~, 1.0~",
        "1.0~, 1.0",
        "1.0, 1.0+b1",
        "1.0, 1.0a",
        "1.0a, 1.0+",
        "1.0a, 1.0.1",
        "9, 1:0",
        "1:1.0, 2:0.1",
        "1.0-1, 1.0-1+deb12u1",
        "1.0-1, 1.0-1.1",
        "1.0-1~deb12u1, 1.0-1",
        "2.36-9+deb12u9, 2.36-9+deb12u10",
        "5.4.1-1+deb12u1, 5.4.1-1+deb12u2",
        "1:1.3.dfsg+really1.3.1-1+b1, 1:1.3.dfsg+really1.3.1-1+deb13u1",
        "3.0.20-1~deb12u2, 3.0.22-1~deb12u2",
        "0.8.0-2, 0.8.0-2+deb12u1",
        "1.0-1-1, 1.0-1-2",
        "1.0, 1.0-0.1",
    })
    void earlierComesBeforeLater(String earlier, String later) {
        assertThat(DebianVersion.ORDER.compare(earlier, later)).isNegative();
        assertThat(DebianVersion.ORDER.compare(later, earlier)).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"1.0, 1.00", "0:1.0, 1.0", "1.0-0, 1.0", "1.0, 1.0"})
    void someAreTheSameThoughWrittenOtherwise(String left, String right) {
        assertThat(DebianVersion.ORDER.compare(left, right)).isZero();
    }

    /** The tool that decides on each machine, asked itself. */
    @Property(tries = 60)
    void dpkgSaysTheSame(@ForAll("realVersions") String left, @ForAll("realVersions") String right)
            throws Exception {
        int order = DebianVersion.ORDER.compare(left, right);
        String relation = order < 0 ? "lt" : order > 0 ? "gt" : "eq";
        Process dpkg =
                new ProcessBuilder("dpkg", "--compare-versions", left, relation, right)
                        .redirectErrorStream(true)
                        .start();
        String said = new String(dpkg.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(dpkg.waitFor()).as("%s %s %s: %s", left, relation, right, said).isZero();
    }

    @Provide
    Arbitrary<String> realVersions() {
        Arbitrary<String> upstream =
                Arbitraries.strings().withChars("0129az.+~").ofMaxLength(6).map(rest -> "1" + rest);
        Arbitrary<String> revision = Arbitraries.of("", "-1", "-1~b", "-1+deb12u1", "-1+deb12u10");
        return upstream.flatMap(body ->
                revision.flatMap(
                        tail -> Arbitraries.of("", "0:", "1:").map(head -> head + body + tail)));
    }

    @Property
    void orderIsAntisymmetric(@ForAll("versions") String left, @ForAll("versions") String right) {
        assertThat(Integer.signum(DebianVersion.ORDER.compare(left, right)))
                .isEqualTo(-Integer.signum(DebianVersion.ORDER.compare(right, left)));
    }

    @Property
    void orderIsTransitive(
            @ForAll("versions") String a,
            @ForAll("versions") String b,
            @ForAll("versions") String c) {
        if (DebianVersion.ORDER.compare(a, b) <= 0 && DebianVersion.ORDER.compare(b, c) <= 0) {
            assertThat(DebianVersion.ORDER.compare(a, c)).isNotPositive();
        }
    }

    @Property
    void tildeComesFirst(@ForAll("versions") String version) {
        assertThat(DebianVersion.ORDER.compare(version + "~", version)).isNegative();
    }

    @Provide
    Arbitrary<String> versions() {
        Arbitrary<String> upstream =
                Arbitraries.strings().withChars("0129az.+~").ofMinLength(1).ofMaxLength(6);
        Arbitrary<String> revision = Arbitraries.of("", "-1", "-1~b", "-1+deb12u1", "-0");
        return upstream.flatMap(body ->
                revision.flatMap(tail -> Arbitraries.of("", "1:").map(head -> head + body + tail)));
    }
}
