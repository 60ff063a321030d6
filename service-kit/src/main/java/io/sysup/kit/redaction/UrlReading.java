package io.sysup.kit.redaction;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * A text as whoever takes it for a part of a URL reads it. Programs do not agree on which letters
 * they escape there, but all are read back in the same way. The letters of the reading are the
 * bytes of UTF-8.
 */
final class UrlReading {
    private static final int HEXADECIMAL = 16;

    private final StringBuilder bytes = new StringBuilder();
    private final int[] begins;

    private UrlReading(String text) {
        begins = new int[3 * text.length() + 1];
        int at = 0;
        while (at < text.length()) {
            int escaped = escapedAt(text, at);
            int end = escaped < 0 ? at + Character.charCount(text.codePointAt(at)) : at + 3;
            if (escaped < 0) {
                byte[] plain = text.substring(at, end).getBytes(StandardCharsets.UTF_8);
                for (byte one : plain) {
                    add((char) (one & 0xff), at);
                }
            } else {
                add((char) escaped, at);
            }
            at = end;
        }
        begins[bytes.length()] = text.length();
    }

    static UrlReading of(String text) {
        return new UrlReading(text);
    }

    /** What a secret looks like in a reading. */
    static String ofSecret(String secret) {
        return new String(secret.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
                .replace('+', ' ');
    }

    private void add(char one, int begin) {
        begins[bytes.length()] = begin;
        bytes.append(one == '+' ? ' ' : one);
    }

    private static int escapedAt(String text, int at) {
        if (text.charAt(at) != '%' || at + 2 >= text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(at + 1), HEXADECIMAL);
        int low = Character.digit(text.charAt(at + 2), HEXADECIMAL);
        return high < 0 || low < 0 ? -1 : high * HEXADECIMAL + low;
    }

    String bytes() {
        return bytes.toString();
    }

    /** Places in the reading, as places in the text. */
    BitSet inText(BitSet inReading) {
        BitSet places = new BitSet();
        inReading.stream().forEach(place -> places.set(begins[place], end(place)));
        return places;
    }

    /** Of a letter with several bytes all begin at the same place. */
    private int end(int place) {
        int next = place + 1;
        while (begins[next] == begins[place]) {
            next++;
        }
        return begins[next];
    }
}
