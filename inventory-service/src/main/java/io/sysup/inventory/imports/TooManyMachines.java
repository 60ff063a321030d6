package io.sysup.inventory.imports;

/** The limit of one import. */
final class TooManyMachines {
    static final int MOST = 10_000;

    private TooManyMachines() {}

    static void check(int machines) {
        if (machines > MOST) {
            throw new UnreadableList("holds more than " + MOST + " machines; import it in parts");
        }
    }
}
