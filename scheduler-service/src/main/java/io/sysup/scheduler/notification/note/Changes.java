package io.sysup.scheduler.notification.note;

import io.sysup.kit.db.Columns;
import io.sysup.scheduler.notification.message.Entry;
import io.sysup.scheduler.notification.message.Section;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What is different from the run, or the campaign, before. */
final class Changes {
    private final List<Entry> newlyFailing = new ArrayList<>();
    private final List<Entry> failingAsBefore = new ArrayList<>();
    private final List<Entry> healed = new ArrayList<>();
    private final List<Entry> security = new ArrayList<>();

    static Changes ofRun(List<Row> rows) {
        Changes changes = new Changes();
        for (Row row : rows) {
            changes.outcome(row, row.getString("action") + ": ");
            Integer now = row.getInteger("security");
            int before = row.getInteger("security_before");
            if (now != null && now > before) {
                changes.security.add(entry(row, (now - before) + " new, " + now + " in all."));
            }
        }
        return changes;
    }

    static Changes ofCampaign(List<Row> rows) {
        Changes changes = new Changes();
        rows.forEach(row -> changes.outcome(row, ""));
        return changes;
    }

    private void outcome(Row row, String what) {
        boolean failedBefore = Columns.flag(row, "failed_before");
        if ("error".equals(row.getString("state"))) {
            String sentence =
                    Objects.requireNonNullElse(row.getString("error_message"), "The job failed.");
            (failedBefore ? failingAsBefore : newlyFailing).add(entry(row, what + sentence));
        } else if (failedBefore) {
            healed.add(entry(row, what + "Well again."));
        }
    }

    private static Entry entry(Row row, String text) {
        return new Entry(
                row.getUUID("machine_id"),
                row.getString("machine"),
                row.getString("error_kind"),
                text);
    }

    int newlyFailing() {
        return newlyFailing.size();
    }

    int healed() {
        return healed.size();
    }

    int withSecurity() {
        return security.size();
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        add(sections, "newly_failing", "Newly failing", newlyFailing);
        add(sections, "failing_as_before", "Failing as before", failingAsBefore);
        add(sections, "healed", "Well again", healed);
        add(sections, "new_security", "New security updates", security);
        return sections;
    }

    private static void add(
            List<Section> sections, String name, String title, List<Entry> entries) {
        if (!entries.isEmpty()) {
            sections.add(Section.of(name, title, entries));
        }
    }
}
