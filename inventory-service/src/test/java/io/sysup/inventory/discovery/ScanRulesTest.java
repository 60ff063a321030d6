package io.sysup.inventory.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import inet.ipaddr.IPAddress;
import io.sysup.inventory.network.AddressRange;
import io.sysup.kit.problem.Problem;
import io.sysup.kit.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScanRulesTest {
    private static final ScanRules ANYTHING =
            new ScanRules(Settings.allowing("0.0.0.0/0", "::/0"), Set.of());

    @Test
    void withoutRangesThereIsNoDiscoveryAndItSaysWhatToSet() {
        Problem problem = refusal(new ScanRules(Settings.allowing(), Set.of()), "10.0.0.0/24");

        assertThat(problem.status()).isEqualTo(409);
        assertThat(problem.detail()).contains("Discovery is off");
        assertThat(problem.remedy()).contains("sysup.discovery.ranges");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0/0", "::/0", "0.0.0.0", "::", "0.1.2.3/32"})
    void theWholeInternetIsRefusedByTheNameOfTheField(String cidr) {
        Problem problem = refusal(ANYTHING, cidr);

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.fieldErrors())
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.field()).isEqualTo("cidr");
                    assertThat(e.message()).contains("never scanned");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.0/8",
                "127.0.0.1",
                "126.0.0.0/7",
                "::1",
                "169.254.169.254",
                "169.254.0.0/24",
                "168.0.0.0/6",
                "fe80::/120",
                "febf::1",
                "fd00:ec2::254",
                "fd00:ec2::200/120",
                "224.0.0.1",
                "239.255.255.0/24",
                "255.255.255.255",
                "ff02::1",
                "::ffff:7f00:1",
                "::ffff:a00:0/120",
                "::7f00:1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "100.100.100.0/24"
            })
    void whatIsNeverScannedIsRefusedWhateverTheSettingsAllow(String cidr) {
        assertThat(refusal(ANYTHING, cidr).fieldErrors())
                .singleElement()
                .satisfies(e -> assertThat(e.field()).isEqualTo("cidr"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "10.0.0.5/24",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0",
                "10",
                "167772160",
                "0x0a000000",
                "010.0.0.0/24",
                "10.0.0.256",
                "10.0.0.0/255.255.255.0",
                "10.0.0.*",
                "10.0.0.1-5",
                "10.0.0.0/24/24",
                "10.0.0.0/24,10.0.1.0/24",
                "10.0.0.0 /24",
                "localhost",
                "metadata.google.internal",
                "fe80::1%eth0",
                "::ffff:127.0.0.1",
                "fd00::/129",
                "fd00::1/64",
                "fd00:::/120",
                "１０.0.0.0/24",
                "10.0.0.0/24\u0000"
            })
    void whatIsNoNetworkIsRefused(String cidr) {
        assertThat(refusal(ANYTHING, cidr).detail()).startsWith("The field cidr must be a network");
    }

    @Test
    void aRangeMustLieWithinOneThatIsAllowed() {
        ScanRules rules =
                new ScanRules(
                        Settings.allowing("10.1.0.0/16", "10.2.0.0/24", "fd12::/64"), Set.of());

        assertThat(rules.range("10.1.4.0/24").count()).isEqualTo(256);
        assertThat(rules.range("10.2.0.9").count()).isEqualTo(1);
        assertThat(rules.range("FD12::1:0/120")).hasToString("fd12::1:0/120");
        assertThat(refusal(rules, "10.2.0.0/23").detail())
                .contains("10.1.0.0/16, 10.2.0.0/24, fd12::/64");
        assertThat(refusal(rules, "10.3.0.1").detail()).contains("not wholly inside");
        assertThat(refusal(rules, "fd12:0:0:1::/120").detail()).contains("not wholly inside");
    }

    @Test
    void theSettingMakesTheRangesNarrowerWhileTheServerRuns() {
        Settings started = Settings.allowing("10.0.0.0/8");
        AtomicReference<Optional<List<String>>> setting = new AtomicReference<>(Optional.empty());
        ScanRules rules = new ScanRules(started, Set.of(), new ChosenRanges(started, setting::get));
        assertThat(rules.range("10.1.4.0/24")).isNotNull();

        setting.set(Optional.of(List.of("10.2.0.0/16", "192.168.0.0/16")));

        assertThat(rules.range("10.2.9.0/24")).isNotNull();
        assertThat(rules.connects(AddressRange.of("10.2.9.1").block())).isTrue();
        assertThat(rules.connects(AddressRange.of("10.1.4.1").block())).isFalse();
        assertThat(refusal(rules, "10.1.4.0/24").detail()).contains("10.2.0.0/16");
        assertThat(refusal(rules, "192.168.1.0/24").remedy()).contains("sysup.discovery.ranges");

        setting.set(Optional.of(List.of()));
        assertThat(refusal(rules, "10.2.9.0/24").detail()).contains("it has none");
    }

    @Test
    void aScanHasAnEnd() {
        ScanRules rules = new ScanRules(Settings.allowing("10.0.0.0/8", "fd12::/64"), Set.of());

        assertThat(rules.range("10.0.0.0/20").count()).isEqualTo(4_096);
        assertThat(refusal(rules, "10.0.0.0/19").detail()).contains("8192 addresses");
        assertThat(refusal(rules, "fd12::/64").detail()).contains("18446744073709551616 addresses");
    }

    @Test
    void testsMayLookAtThemselves() {
        ScanRules rules =
                new ScanRules(Settings.allowing("127.0.0.0/8", "::1").withLoopback(), Set.of());

        assertThat(rules.range("127.0.0.0/24").count()).isEqualTo(256);
        assertThat(rules.range("::1").count()).isEqualTo(1);
        assertThat(refusal(rules, "::/127").detail()).contains("unspecified");
        assertThat(refusal(rules, "::ffff:7f00:1").status()).isEqualTo(400);
    }

    @Test
    void aBroadcastAddressIsLeftOutOfItsNetwork() {
        IPAddress broadcast = AddressRange.of("10.0.0.255").block();
        ScanRules rules = new ScanRules(Settings.allowing("10.0.0.0/24"), Set.of(broadcast));

        assertThat(rules.range("10.0.0.0/24")).isNotNull();
        assertThat(rules.connects(broadcast)).isFalse();
        assertThat(rules.connects(AddressRange.of("10.0.0.254").block())).isTrue();
        assertThat(rules.connects(AddressRange.of("10.0.1.1").block())).isFalse();
    }

    @Test
    void aMistakeInTheSettingsIsNamed() {
        Settings settings = Settings.allowing("10.0.0.0/24", "10.0.0.1/24");

        assertThatThrownBy(() -> new ScanRules(settings, Set.of()))
                .hasMessageContaining("sysup.discovery.ranges holds 10.0.0.1/24");
    }

    private static Problem refusal(ScanRules rules, String cidr) {
        ProblemException refusal =
                catchThrowableOfType(ProblemException.class, () -> rules.range(cidr));
        assertThat(refusal).as(cidr).isNotNull();
        return refusal.problem();
    }
}
