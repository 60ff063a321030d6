package io.sysup.kit.redaction;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * How one line of a secret looks where programs write it: in a header, a JSON text, a form. What is
 * shorter than any secret that is masked says too little, and is left out.
 */
final class SecretForms {
    private static final int SHORTEST_ENCODED = 5;
    private static final int ASCII_END = 128;
    private static final int BITS = 8;
    private static final int BITS_OF_A_LETTER = 6;

    private final byte[] bytes;
    private final Set<String> forms = new LinkedHashSet<>();

    private SecretForms(String secret) {
        bytes = secret.getBytes(StandardCharsets.UTF_8);
        forms.add(secret);
    }

    static Set<String> of(String secret) {
        SecretForms all = new SecretForms(secret);
        String json = new String(JsonStringEncoder.getInstance().quoteAsString(secret));
        all.add(json);
        all.add(inAscii(json));
        all.add(HexFormat.of().formatHex(all.bytes));
        all.add(HexFormat.of().withUpperCase().formatHex(all.bytes));
        all.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
        for (int before = 0; before < 3; before++) {
            all.addBase64(before);
        }
        return all.forms;
    }

    private void add(String form) {
        if (form.length() >= SHORTEST_ENCODED) {
            forms.add(form);
        }
    }

    private static String inAscii(String json) {
        StringBuilder text = new StringBuilder();
        json.chars()
                .forEach(c -> {
                    if (c < ASCII_END) {
                        text.append((char) c);
                    } else {
                        text.append("\\u%04x".formatted(c));
                    }
                });
        return text.toString();
    }

    /**
     * The letters that depend on the secret alone, whatever stands around it.
     *
     * @param before number of bytes before it in its group of three
     */
    private void addBase64(int before) {
        byte[] group = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, group, before, bytes.length);
        int first = (before * BITS + BITS_OF_A_LETTER - 1) / BITS_OF_A_LETTER;
        int last = group.length * BITS / BITS_OF_A_LETTER;
        for (Base64.Encoder encoder :
                new Base64.Encoder[] {Base64.getEncoder(), Base64.getUrlEncoder()}) {
            add(encoder.encodeToString(group).substring(first, last));
        }
    }
}
