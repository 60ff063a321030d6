package io.sysup.hermes.grant;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.hermes.client.Clients;
import io.sysup.hermes.person.KnownPeople;
import io.sysup.kit.problem.ProblemException;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** People and clients as they were seen last. */
@Singleton
class Grantees {
    private final Clients clients;
    private final KnownPeople people;
    private final InstantSource clock;

    Grantees(Clients clients, KnownPeople people, InstantSource clock) {
        this.clients = clients;
        this.people = people;
        this.clock = clock;
    }

    /** Empty for somebody who is not known; without rights for somebody who is kept out. */
    Optional<Grantee> find(String subject) {
        return named(subject).stream().filter(found -> found.subject().equals(subject)).findFirst();
    }

    Grantee require(String nameOrSubject) {
        List<Grantee> found = named(nameOrSubject);
        if (found.size() != 1) {
            throw ProblemException.invalidField(
                    ErrorKind.VALIDATION,
                    "who",
                    found.isEmpty()
                            ? "is nobody who was here, nor a client"
                            : "is the name of several; give the subject");
        }
        return found.getFirst();
    }

    private List<Grantee> named(String nameOrSubject) {
        Stream<Grantee> persons =
                people.named(nameOrSubject).stream()
                        .map(person ->
                                new Grantee(
                                        person.subject(),
                                        person.blockedAt() == null ? person.scopes() : Set.of(),
                                        person.groups()));
        Stream<Grantee> programs =
                clients.named(nameOrSubject).stream()
                        .map(client ->
                                client.usableAt(clock.instant())
                                        ? Grantee.of(client)
                                        : new Grantee(client.subject(), Set.of(), Set.of()));
        return Stream.concat(persons, programs).toList();
    }
}
