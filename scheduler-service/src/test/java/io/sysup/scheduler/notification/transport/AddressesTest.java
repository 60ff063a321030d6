package io.sysup.scheduler.notification.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "0.1.2.3",
                "169.254.169.254",
                "100.100.100.200",
                "192.0.0.192",
                "224.0.0.1",
                "::1",
                "::",
                "fe80::1",
                "ff02::1",
                "fd00:ec2::254",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::a9fe:a9fe",
            })
    void nearAddressesAreRefused(String address) throws Exception {
        assertThat(Addresses.isNear(InetAddress.getByName(address))).isTrue();
        assertThatThrownBy(() -> Addresses.of(address, false))
                .isInstanceOf(NotCarried.class)
                .hasMessageContaining("this machine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.2.3", "192.168.1.9", "203.0.113.7", "2001:db8::7", "fd12::1"})
    void othersAreNot(String address) throws Exception {
        assertThat(Addresses.of(address, false)).isEqualTo(InetAddress.getByName(address));
    }

    @Test
    void aNameIsJudgedByWhereItLeads() {
        assertThatThrownBy(() -> Addresses.of("localhost", false)).isInstanceOf(NotCarried.class);
        assertThatThrownBy(() -> Addresses.of("[::1]", false)).isInstanceOf(NotCarried.class);
    }

    @Test
    void aSettingAllowsThem() throws Exception {
        assertThat(Addresses.of("127.0.0.1", true).isLoopbackAddress()).isTrue();
    }
}
