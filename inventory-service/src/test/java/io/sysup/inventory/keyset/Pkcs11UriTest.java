package io.sysup.inventory.keyset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sysup.kit.start.StartRefusal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Pkcs11UriTest {
    @Test
    void theKeyAndItsDeviceAreNamed() {
        assertThat(
                        Pkcs11Uri.of(
                                "pkcs11:token=a%3Bb;object=my%20kek;slot-id=7?pin-source=file:/run/pin&module-path=/lib/a+b.so"))
                .isEqualTo(
                        new Pkcs11Uri("my kek", 7L, Path.of("/lib/a+b.so"), Path.of("/run/pin")));
        assertThat(Pkcs11Uri.of("pkcs11:object=kek?module-path=/l.so&pin-source=/pin"))
                .hasToString("pkcs11:object=kek");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "aws-kms://arn | does not begin with pkcs11:",
                "pkcs11:?module-path=/l.so&pin-source=/pin | lacks object",
                "pkcs11:object=kek?pin-source=/pin | lacks module-path",
                "pkcs11:object=kek?module-path=/l.so | lacks pin-source",
                "pkcs11:object=kek;slot-id=x?module-path=/l.so&pin-source=/pin | slot-id",
                "pkcs11:object=kek?module-path=l.so&pin-source=/pin | absolute path",
                "pkcs11:object=kek?module-path=/l%22%0a.so&pin-source=/pin | without quotes",
                "pkcs11:object=kek?module-path=/l.so&pin-value=1234&pin-source=/pin | holds a PIN",
                "pkcs11:object=k%zz?module-path=/l.so&pin-source=/pin | two digits",
                "pkcs11:object?module-path=/l.so&pin-source=/pin | without a value"
            })
    void whatIsMissingIsSaid(String uri, String sentence) {
        assertThatThrownBy(() -> Pkcs11Uri.of(uri))
                .isInstanceOf(StartRefusal.class)
                .hasMessageContaining(sentence)
                .hasMessageNotContaining("1234");
    }
}
