package io.sysup.serve;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Looks for secrets in any form in which a program may have written them: as they are, in base64
 * whatever stands around them, hexadecimal, escaped for a URL or JSON, packed. One pass, however
 * many there are.
 */
final class SecretScan {
    private static final int BEGINNING = 4;

    private final Map<Integer, List<Form>> byBeginning = new HashMap<>();

    private record Form(String what, byte[] bytes) {}

    /**
     * @param secrets by what they are called
     */
    SecretScan(Map<String, String> secrets) {
        secrets.forEach((name, secret) ->
                forms(secret)
                        .forEach((kind, form) -> {
                            byte[] bytes = form.getBytes(StandardCharsets.UTF_8);
                            byBeginning
                                    .computeIfAbsent(beginning(bytes, 0), any -> new ArrayList<>())
                                    .add(new Form(name + " " + kind, bytes));
                        }));
    }

    static Map<String, String> forms(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("as it is", secret);
        forms.put("hexadecimal", HexFormat.of().formatHex(bytes));
        forms.put("HEXADECIMAL", HexFormat.of().withUpperCase().formatHex(bytes));
        String url = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        forms.put("for a form", url);
        forms.put("for a URL", url.replace("+", "%20"));
        forms.put(
                "for a url",
                HexFormat.of().withPrefix("%").formatHex(bytes).toLowerCase(Locale.ROOT));
        String json = secret.replace("\\", "\\\\").replace("\"", "\\\"");
        forms.put("for JSON", json);
        forms.put("for JSON in ASCII", ascii(json));
        for (int before = 0; before < 3; before++) {
            byte[] group = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, group, before, bytes.length);
            // The letters at both ends depend on what stands around.
            int first = before == 0 ? 0 : before + 1;
            int last = group.length * 4 / 3;
            forms.put(
                    "in base64 after " + before,
                    Base64.getEncoder().encodeToString(group).substring(first, last));
            forms.put(
                    "in base64 for URLs after " + before,
                    Base64.getUrlEncoder().encodeToString(group).substring(first, last));
        }
        return forms;
    }

    private static String ascii(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            escaped.append(c < 128 ? String.valueOf(c) : "\\u%04x".formatted((int) c));
        }
        return escaped.toString();
    }

    private static int beginning(byte[] bytes, int at) {
        return bytes[at] << 24
                | (bytes[at + 1] & 0xff) << 16
                | (bytes[at + 2] & 0xff) << 8
                | (bytes[at + 3] & 0xff);
    }

    List<String> in(String where, String text) {
        return in(where, text.getBytes(StandardCharsets.UTF_8));
    }

    /** What is found there; what is packed is unpacked. */
    List<String> in(String where, byte[] bytes) {
        List<String> found = new ArrayList<>();
        if (bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b) {
            found.addAll(in(where + ", unpacked", unpacked(bytes)));
        }
        for (int at = 0; at <= bytes.length - BEGINNING; at++) {
            for (Form form : byBeginning.getOrDefault(beginning(bytes, at), List.of())) {
                int end = at + form.bytes().length;
                if (end <= bytes.length
                        && Arrays.equals(bytes, at, end, form.bytes(), 0, form.bytes().length)) {
                    found.add(where + ": " + form.what() + " at " + at);
                }
            }
        }
        return found;
    }

    private static byte[] unpacked(byte[] bytes) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
