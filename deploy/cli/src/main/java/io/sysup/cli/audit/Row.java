package io.sysup.cli.audit;

import java.util.Optional;

/**
 * A row as far as the chain is concerned.
 *
 * @param hash as it stands there
 * @param computed as its fields give it
 * @param archived what it says of rows before the first one
 */
record Row(long seq, String prevHash, String hash, String computed, Optional<Archived> archived) {

    /** What stands before the first row. */
    static final String NO_HASH = "0".repeat(64);

    boolean intact() {
        return hash.equals(computed);
    }
}
