package io.sysup.execution.job;

import io.sysup.contracts.machine.SelectedMachines.Selected;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.ExecutionMessages;
import io.sysup.kit.db.GroupCommit;
import io.sysup.kit.db.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;

/** Stores wishes as jobs. Small requests that come at the same moment share a transaction. */
@ApplicationScoped
public class Enqueue {
    private static final int REQUESTS_AT_ONCE = 64;

    private final ExecutionDatabase database;
    private final Instance<ExecutionMessages> messages;
    private final GroupCommit<Request, List<Job>> requests =
            new GroupCommit<>(this::store, REQUESTS_AT_ONCE, 2);

    public Enqueue(ExecutionDatabase database, Instance<ExecutionMessages> messages) {
        this.database = database;
        this.messages = messages;
    }

    /** Returns the jobs of the request in its order when they are kept. */
    public List<Job> add(Request request) {
        return request.isSmall() ? requests.bring(request) : store(List.of(request)).getFirst();
    }

    /** Stores the wish in a transaction of the caller. */
    public void add(Tx tx, NewJob wanted) {
        NewJobRows.add(tx, messages.get().outbox(), List.of(), List.of(wanted));
    }

    private List<List<Job>> store(List<Request> group) {
        List<Job> stored =
                NewJobRows.add(
                        database,
                        messages.get().outbox(),
                        group.stream().flatMap(one -> one.machines().stream()).toList(),
                        group.stream().flatMap(one -> one.jobs().stream()).toList());
        List<List<Job>> answers = new ArrayList<>();
        int from = 0;
        for (Request one : group) {
            int to = from + one.jobs().size();
            answers.add(stored.subList(from, to));
            from = to;
        }
        return answers;
    }

    /**
     * What is stored as a whole or not at all.
     *
     * @param machines as the inventory told them just now
     */
    public record Request(List<Selected> machines, List<NewJob> jobs) {
        private static final int A_FEW = 100;

        /** A large one would keep those waiting that came with it. */
        boolean isSmall() {
            return jobs.size() <= A_FEW;
        }
    }
}
