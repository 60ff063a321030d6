package io.sysup.inventory.state;

import org.jspecify.annotations.Nullable;

/** What a feed said last. */
interface Report {
    Mark mark();

    static <T extends Report> T newer(@Nullable T known, T reported) {
        return known == null || reported.mark().after(known.mark()) ? reported : known;
    }
}
