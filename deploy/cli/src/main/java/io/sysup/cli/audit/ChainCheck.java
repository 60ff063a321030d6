package io.sysup.cli.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.sysup.cli.audit.Chain.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads a log to its end, or to what is wrong with it. */
final class ChainCheck {

    private ChainCheck() {}

    /**
     * @throws io.sysup.cli.failure.Failure that tells the first breach
     * @throws IOException when the log cannot be read on
     */
    static Verdict of(InputStream log, Anchors anchors, boolean part) throws IOException {
        Chain chain = new Chain(anchors, part);
        try (RowReader rows = new RowReader(log)) {
            for (Optional<Row> row = next(rows, chain); row.isPresent(); row = next(rows, chain)) {
                refuse(chain.add(row.get()));
            }
        }
        refuse(chain.end());
        return chain.verdict();
    }

    private static Optional<Row> next(RowReader rows, Chain chain) throws IOException {
        try {
            return rows.next();
        } catch (JsonProcessingException unreadable) {
            refuse(chain.end().filter(breach -> breach.kind() == Breach.Kind.REMOVED));
            long seq = chain.verdict().last() + 1;
            throw new Breach(
                            Breach.Kind.ALTERED,
                            seq,
                            "line %d cannot be read as row %d: %s"
                                    .formatted(rows.line(), seq, unreadable.getOriginalMessage()))
                    .failure();
        }
    }

    private static void refuse(Optional<Breach> breach) {
        if (breach.isPresent()) {
            throw breach.get().failure();
        }
    }
}
