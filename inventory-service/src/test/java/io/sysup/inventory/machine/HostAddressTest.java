package io.sysup.inventory.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostAddressTest {
    @ParameterizedTest
    @CsvSource({
        "Web-1.Example.ORG, web-1.example.org",
        "web., web",
        "10.0.0.1, 10.0.0.1",
        "[2001:DB8::0:1], 2001:db8::1",
        "0:0:0:0:0:0:0:1, ::1",
        "fe80::1%eth0, fe80::1%eth0",
        "[FE80:0:0::1%Eth0], fe80::1%eth0",
        "fe80::1%3, fe80::1%3",
        "web.example.org., web.example.org",
        "xn--mller-kva.example, xn--mller-kva.example",
        "my_host, my_host"
    })
    void hasOneForm(String written, String stored) {
        assertThat(HostAddress.valid(written)).isTrue();
        assertThat(HostAddress.normal(written)).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "-web",
                "web-",
                "a..b",
                "300.1.1.1",
                "1.2.3",
                "2001:db8:::1",
                "host:22",
                "ssh://host",
                "root@host",
                "ho\nst",
                "a/b",
                "ümlaut.de",
                "web..",
                ".",
                ".web",
                "fe80::1%",
                "fe80::1%eth0;id",
                "fe80::1%$(id)",
                "fe80::1%a b",
                "fe80::1%eth0%eth1",
                "web%eth0",
                "10.0.0.1%eth0",
                "[fe80::1]%eth0",
                "[[fe80::1]]",
                "we\u200bb.test"
            })
    void refusesWhatIsNoAddress(String written) {
        assertThat(HostAddress.valid(written)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "müller.example, xn--mller-kva.example",
        "ΠΑΡΆΔΕΙΓΜΑ.test, xn--hxajbheg2az3al.test",
        "раураl.test, xn--l-7sba6dbr.test",
        "web。example, web.example"
    })
    void tellsHowDnsWritesANameOfAnotherScript(String written, String ascii) {
        assertThat(HostAddress.inAscii(written)).isEqualTo(ascii);
    }

    @ParameterizedTest
    @ValueSource(strings = {"web.test", "a b", "ü ber.test", "\ud800.test", "ü;id"})
    void tellsNothingOfWhatIsNoName(String written) {
        assertThat(HostAddress.inAscii(written)).isNull();
    }

    @Test
    void aNameHasAtMost253Characters() {
        assertThat(HostAddress.valid("a.".repeat(126) + "a")).isTrue();
        assertThat(HostAddress.valid("a.".repeat(127) + "a")).isFalse();
        assertThat(HostAddress.valid("a".repeat(64))).isFalse();
    }
}
