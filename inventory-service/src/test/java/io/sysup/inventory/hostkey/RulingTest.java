package io.sysup.inventory.hostkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulingTest {
    private static final HostKeyPolicy LAB = policy("lab", FirstKey.ACCEPT_FIRST, "10.1.0.0/16");
    private static final HostKeyPolicy ASK = policy("ask", FirstKey.ASK);
    private static final HostKeyPolicy NEVER = policy("vault", FirstKey.NEVER);

    @Test
    void withoutAPolicyAPersonIsAskedAndKeysAreLearned() {
        Ruling ruling = Ruling.of(List.of(), "10.1.2.3");

        assertThat(ruling.firstKey()).isEqualTo(FirstKey.ASK);
        assertThat(ruling.by()).isEmpty();
        assertThat(ruling.learns()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3,ACCEPT_FIRST",
        "10.2.0.1,ASK",
        "fd00::1,ASK",
        "web-1.example,ASK",
        "10.1.0.0/24,ASK",
        ",ASK"
    })
    void theFirstKeyIsAcceptedInTheRangesAndOfAddressesOnly(
            @Nullable String address, FirstKey then) {
        assertThat(Ruling.of(List.of(LAB), address).firstKey()).isEqualTo(then);
    }

    @Test
    void theStrictestCountsWhateverTheOrder() {
        assertThat(Ruling.of(List.of(LAB, ASK), "10.1.2.3").by()).contains(ASK);
        assertThat(Ruling.of(List.of(ASK, LAB), "10.1.2.3").by()).contains(ASK);
        assertThat(Ruling.of(List.of(LAB, NEVER, ASK), "10.1.2.3").by()).contains(NEVER);
    }

    @Test
    void ofEquallyStrictOnesTheFirstByNameIsNamed() {
        HostKeyPolicy other = policy("Another", FirstKey.ACCEPT_FIRST, "10.0.0.0/8");

        assertThat(Ruling.of(List.of(LAB, other), "10.1.2.3").by()).contains(other);
        assertThat(Ruling.of(List.of(LAB, other), "10.9.2.3").by()).contains(other);
    }

    @Test
    void nothingIsLearnedWhereOnePolicySaysSo() {
        HostKeyPolicy fixed =
                new HostKeyPolicy(
                        UUID.randomUUID(),
                        "fixed",
                        null,
                        "ask",
                        List.of(),
                        false,
                        Instant.EPOCH,
                        null);

        assertThat(Ruling.of(List.of(LAB, ASK), null).learns()).isTrue();
        assertThat(Ruling.of(List.of(LAB, fixed), null).learns()).isFalse();
        assertThat(Ruling.of(List.of(NEVER), null).learns()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "0",
                "10.0.0.5/24",
                "10.0.0.0/33",
                "10.0.0",
                "10.0.0.0/255.0.0.0",
                "host",
                "fe80::1%eth0",
                "10.0.0.1-5",
                "010.0.0.1"
            })
    void whatIsNoNetworkIsNone(String text) {
        assertThat(PolicyRange.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0/0,true",
        "::/0,true",
        "10.0.0.0/7,true",
        "10.0.0.0/8,false",
        "2000::/15,true",
        "fd00::/16,false",
        "10.1.2.3,false"
    })
    void aLargePartOfAllAddressesIsWide(String range, boolean wide) {
        assertThat(PolicyRange.parse(range).orElseThrow().wide()).isEqualTo(wide);
    }

    private static HostKeyPolicy policy(String name, FirstKey firstKey, String... ranges) {
        return new HostKeyPolicy(
                UUID.randomUUID(),
                name,
                null,
                firstKey.word(),
                List.of(ranges),
                true,
                Instant.EPOCH,
                null);
    }
}
