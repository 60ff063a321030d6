package io.sysup.scheduler.notification.note;

import io.sysup.kit.db.Tx;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.json.Json;
import io.sysup.scheduler.SchedulerMessages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Notes what is news, in the transaction that noticed it; who is told is decided afterwards. */
@ApplicationScoped
class Notes {
    private final SchedulerMessages messages;

    Notes(SchedulerMessages messages) {
        this.messages = messages;
    }

    void add(Tx tx, News news) {
        add(tx, news, false);
    }

    /**
     * @param inRun whether a run of a schedule tells it too
     */
    void add(Tx tx, News news, boolean inRun) {
        tx.send(
                NoteSql.INSERT,
                Ids.next(),
                news.event().word(),
                news.level().word(),
                news.machines().toArray(UUID[]::new),
                inRun,
                Json.write(news.message()));
        messages.announceWork(tx);
    }
}
