package io.sysup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Keys and certificates as people make them, with ssh-keygen. */
record Keygen(Path folder) {

    /**
     * @param kind type and bits, such as {@code ed25519 256}
     * @param format {@code RFC4716}, {@code PEM} or {@code PKCS8}
     * @return file of the private key; that of the public one ends in {@code .pub}
     */
    String newKey(String kind, String format, String phrase) {
        String file = folder.resolve("key" + Math.abs(System.nanoTime())).toString();
        String[] words = kind.split(" ");
        run("-t", words[0], "-b", words[1], "-m", format, "-N", phrase, "-f", file);
        return file;
    }

    static void sign(String signer, String... words) {
        List<String> all = new ArrayList<>(List.of("-s", signer, "-I", "it"));
        all.addAll(List.of(words));
        run(all.toArray(String[]::new));
    }

    static String read(String file) throws IOException {
        return Files.readString(Path.of(file));
    }

    private static void run(String... words) {
        List<String> command = new ArrayList<>(List.of("ssh-keygen", "-q"));
        command.addAll(List.of(words));
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            assertThat(process.waitFor()).as(command.toString()).isZero();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
