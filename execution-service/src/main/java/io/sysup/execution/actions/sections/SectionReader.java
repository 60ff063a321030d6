package io.sysup.execution.actions.sections;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes the output of a script line by line as it arrives, gives back what a log should show of it,
 * and ends with the sections. Not safe for several threads.
 */
public final class SectionReader {
    private static final int KEPT_OUTSIDE = 200;

    private final String sign;
    private final Pattern marker;
    private final Map<String, Section> closed = new LinkedHashMap<>();
    private final List<String> outside = new ArrayList<>();
    private @Nullable SectionBody open;

    public SectionReader(String nonce) {
        sign = "@@" + nonce;
        marker =
                Pattern.compile(
                        "@@"
                                + Pattern.quote(nonce)
                                + " (?:(begin|data) ([\\w-]+)|end ([\\w-]+) (\\d{1,3}))$");
    }

    /** A line of standard output without its line end; returns what to show of it. */
    public Optional<String> stdout(String line) {
        int at = line.indexOf(sign);
        Matcher found = marker.matcher(line);
        if (at < 0 || !found.find(at)) {
            return keep(line);
        }
        // A command need not end its last line, so a marker may stand behind it.
        Optional<String> rest =
                found.start() == 0 ? Optional.empty() : keep(line.substring(0, found.start()));
        turn(found);
        return rest;
    }

    /** A line of standard error, which belongs to no section; all of it is shown. */
    public Optional<String> stderr(String line) {
        keepOutside(line);
        return Optional.of(line);
    }

    public Sections sections() {
        return new Sections(closed, open == null ? null : open.name, outside);
    }

    private Optional<String> keep(String line) {
        if (open == null) {
            keepOutside(line);
            return Optional.of(line);
        }
        open.add(line);
        return open.shown ? Optional.of(line) : Optional.empty();
    }

    private void turn(Matcher found) {
        if (found.group(1) != null) {
            open = new SectionBody(found.group(2), found.group(1).equals("begin"));
        } else if (open != null && open.name.equals(found.group(3))) {
            // The last of several with one name counts: a step may have been tried again.
            closed.put(open.name, open.closed(Integer.parseInt(found.group(4))));
            open = null;
        }
    }

    private void keepOutside(String line) {
        if (outside.size() < KEPT_OUTSIDE) {
            outside.add(line);
        }
    }
}
