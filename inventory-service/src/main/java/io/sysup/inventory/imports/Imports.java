package io.sysup.inventory.imports;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.inventory.credential.Credentials;
import io.sysup.inventory.imports.ImportCheck.Checked;
import io.sysup.inventory.machine.Endpoints;
import io.sysup.inventory.machine.MassRegistrations;
import io.sysup.inventory.machine.NewMachine;
import io.sysup.inventory.timeline.Actor;
import io.sysup.kit.problem.Problem.FieldError;
import io.sysup.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Registers the machines of a list, or tells what would become of each. */
@ApplicationScoped
public class Imports {
    /** A list with more mistakes is told the first ones. */
    private static final int MISTAKES_TOLD = 50;

    private final Endpoints endpoints;
    private final MassRegistrations registrations;
    private final Credentials credentials;
    private final Validator validator;

    Imports(
            Endpoints endpoints,
            MassRegistrations registrations,
            Credentials credentials,
            Validator validator) {
        this.endpoints = endpoints;
        this.registrations = registrations;
        this.credentials = credentials;
        this.validator = validator;
    }

    ImportResult run(NewImport wanted, Actor actor) {
        if (wanted.credential() != null) {
            credentials.check(wanted.credential(), "credential.");
        }
        ListedMachines list = read(wanted);
        List<Checked> checked =
                ImportCheck.check(list.machines(), wanted.defaultsOrNone(), validator, endpoints);
        List<ImportedMachine> shown = checked.stream().map(Checked::shown).toList();
        List<String> ignored = List.copyOf(list.ignored());
        if (wanted.dryRun()) {
            return ImportResult.of(true, ignored, shown);
        }
        if (!wanted.skipWrong()) {
            refuseWrong(shown);
        }
        List<NewMachine> wishes =
                checked.stream().map(Checked::wish).filter(Objects::nonNull).toList();
        List<UUID> ids = registrations.register(wishes, wanted.credential(), actor);
        return ImportResult.of(false, ignored, withIds(shown, ids));
    }

    private static ListedMachines read(NewImport wanted) {
        try {
            return wanted.format().read(wanted.content());
        } catch (UnreadableList e) {
            throw ProblemException.invalidField(
                    ErrorKind.VALIDATION, "content", Objects.requireNonNull(e.getMessage()));
        }
    }

    private static void refuseWrong(List<ImportedMachine> machines) {
        List<FieldError> mistakes =
                machines.stream()
                        .filter(machine -> machine.errors() != null)
                        .flatMap(machine ->
                                Objects.requireNonNull(machine.errors()).stream()
                                        .map(error ->
                                                new FieldError(
                                                        machine.place() + ": " + error.field(),
                                                        error.message())))
                        .limit(MISTAKES_TOLD)
                        .toList();
        if (!mistakes.isEmpty()) {
            throw ProblemException.invalid(mistakes);
        }
    }

    private static List<ImportedMachine> withIds(List<ImportedMachine> shown, List<UUID> ids) {
        Iterator<UUID> next = ids.iterator();
        List<ImportedMachine> machines = new ArrayList<>();
        for (ImportedMachine machine : shown) {
            machines.add(machine.is(ImportedMachine.NEW) ? machine.added(next.next()) : machine);
        }
        return machines;
    }
}
