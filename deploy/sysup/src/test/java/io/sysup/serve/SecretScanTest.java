package io.sysup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A scan that finds nothing proves nothing unless it can find. */
class SecretScanTest {
    private static final String SECRET = "pl4nted \"é\\ %&+/~pw";
    private final SecretScan scan = new SecretScan(Map.of("the password", SECRET));

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "abc", "user:", "user12:"})
    void itIsFoundInBase64WhateverStandsAroundIt(String around) {
        for (String after : new String[] {"", "x", "xy"}) {
            byte[] text = utf8(around + SECRET + after);
            assertThat(scan.in("there", Base64.getEncoder().encodeToString(text))).isNotEmpty();
            assertThat(scan.in("there", Base64.getUrlEncoder().withoutPadding().encode(text)))
                    .isNotEmpty();
        }
    }

    @Test
    void itIsFoundInAllOtherFormsAndPacked() throws IOException {
        String url = URLEncoder.encode(SECRET, StandardCharsets.UTF_8);
        for (String form :
                new String[] {
                    SECRET,
                    url,
                    url.replace("+", "%20"),
                    HexFormat.of().formatHex(utf8(SECRET)),
                    "\\x" + HexFormat.of().formatHex(utf8(SECRET)),
                    "{\"a\":\"pl4nted \\\"é\\\\ %&+/~pw\"}",
                    "{\"a\":\"pl4nted \\\"\\u00e9\\\\ %&+/~pw\"}"
                }) {
            assertThat(scan.in("there", "before " + form + " after")).as(form).isNotEmpty();
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(utf8("a log with " + SECRET));
        }
        assertThat(scan.in("an artifact", packed.toByteArray()))
                .containsExactly("an artifact, unpacked: the password as it is at 11");
    }

    @Test
    void nothingElseIsFound() {
        assertThat(scan.in("there", "pl4nted pw, pl4nted \"e\\ %&+/~pw and cGw0bnRlZA=="))
                .isEmpty();
    }
}
