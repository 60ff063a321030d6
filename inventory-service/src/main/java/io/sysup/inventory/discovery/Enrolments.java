package io.sysup.inventory.discovery;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.machine.HostKeySighting;
import io.sysup.inventory.discovery.CandidateView.Known;
import io.sysup.inventory.discovery.Enrolled.Item;
import io.sysup.inventory.hostkey.Sightings;
import io.sysup.inventory.machine.Registrations;
import io.sysup.inventory.machine.Rules;
import io.sysup.inventory.timeline.Actor;
import io.sysup.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Makes machines of candidates, each for itself. */
@ApplicationScoped
public class Enrolments {
    private static final Logger LOGGER = Logger.getLogger(Enrolments.class);

    private final Candidates candidates;
    private final Registrations registrations;
    private final Sightings sightings;

    public Enrolments(Candidates candidates, Registrations registrations, Sightings sightings) {
        this.candidates = candidates;
        this.registrations = registrations;
        this.sightings = sightings;
    }

    /**
     * @throws ProblemException when none of them can be added like this
     */
    Enrolled add(AddCandidates wish, String caller, Actor actor) {
        NamePattern names = NamePattern.of(wish.namePattern(), wish.ids().size());
        registrations.check(wish.credential());
        Set<String> taken = new HashSet<>();
        List<Item> items = new ArrayList<>();
        for (Candidate candidate : candidates.all(wish.ids())) {
            String name = names.of(candidate.view());
            try {
                refuse(candidate, name, taken);
                items.add(add(wish, candidate, name, caller, actor));
            } catch (ProblemException refusal) {
                items.add(Item.refused(candidate.view(), name, refusal.problem()));
            }
        }
        return Enrolled.of(wish.onlyTells(), items);
    }

    private Item add(
            AddCandidates wish, Candidate candidate, String name, String caller, Actor actor) {
        if (wish.onlyTells()) {
            return Item.wouldAdd(candidate.view(), name);
        }
        UUID machine =
                registrations.register(wish.machine(candidate.view(), name), null, caller, actor);
        candidates.added(candidate, machine, actor);
        rememberKey(candidate, machine, actor);
        return Item.added(candidate.view(), name, machine);
    }

    /** What the scan saw waits for a person's decision like any key; another one later shows. */
    private void rememberKey(Candidate candidate, UUID machine, Actor actor) {
        HostKeySighting key = candidate.sighting();
        if (key != null) {
            try {
                sightings.record(machine, key, actor);
            } catch (ProblemException e) {
                LOGGER.warnf("The host key of a new machine was not kept: %s", e.getMessage());
            }
        }
    }

    /**
     * @param taken endpoints and keys of the candidates before it
     */
    private static void refuse(Candidate candidate, String name, Set<String> taken) {
        CandidateView view = candidate.view();
        Known known = view.known();
        if (known != null) {
            throw candidate.sameEndpoint()
                    ? ProblemException.conflict(
                            candidate.endpoint()
                                    + " is already registered as "
                                    + known.name()
                                    + ".",
                            "Edit that machine, or remove it first.")
                    : ProblemException.conflict(
                            candidate.endpoint() + " shows the host key of " + known.name() + ".",
                            "If it is another machine with a copied key, give it a key of its own.");
        }
        if (view.decision().equals("added")) {
            throw ProblemException.conflict(
                    candidate.endpoint() + " was added already, and the machine removed since.",
                    "Scan again, or restore the machine.");
        }
        if (name.length() > Rules.LONGEST_NAME) {
            throw ProblemException.invalidField(ErrorKind.VALIDATION, "name", Rules.NAME_MESSAGE);
        }
        boolean again = !taken.add(candidate.endpoint());
        boolean sameKey = view.fingerprint() != null && !taken.add(view.fingerprint());
        if (again || sameKey) {
            throw ProblemException.conflict(
                    candidate.endpoint() + " is the same machine as another one of these.",
                    "Add one of them.");
        }
    }
}
