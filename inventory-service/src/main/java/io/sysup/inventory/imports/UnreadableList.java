package io.sysup.inventory.imports;

/** A list is not written in the format it was said to be in; the message says where, never what. */
final class UnreadableList extends RuntimeException {
    UnreadableList(String message) {
        super(message);
    }
}
