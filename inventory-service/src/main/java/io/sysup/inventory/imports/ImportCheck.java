package io.sysup.inventory.imports;

import io.sysup.inventory.fact.Fact;
import io.sysup.inventory.imports.NewImport.Defaults;
import io.sysup.inventory.machine.Endpoints;
import io.sysup.inventory.machine.Endpoints.Holder;
import io.sysup.inventory.machine.NewMachine;
import io.sysup.kit.problem.Problem.FieldError;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells of each machine of a list what would become of it; one statement for all. */
final class ImportCheck {
    private static final String CREDENTIAL = "credential";
    private static final String PORT = "port";

    private final Validator validator;
    private final Defaults defaults;
    private final Map<String, List<Holder>> holders;
    private final Map<String, String> placesTaken = new HashMap<>();

    private ImportCheck(Validator validator, Defaults defaults, Map<String, List<Holder>> holders) {
        this.validator = validator;
        this.defaults = defaults;
        this.holders = holders;
    }

    /** A machine of the list with what the defaults gave it, and what is wrong about it. */
    record Checked(ImportedMachine shown, @Nullable NewMachine wish) {}

    static List<Checked> check(
            List<ListedMachine> listed,
            Defaults defaults,
            Validator validator,
            Endpoints endpoints) {
        ImportCheck empty = new ImportCheck(validator, defaults, Map.of());
        List<String> addresses =
                listed.stream()
                        .map(machine -> empty.wish(machine, new ArrayList<>()))
                        .filter(wish -> wish.hostname() != null)
                        .map(NewMachine::address)
                        .distinct()
                        .toList();
        Map<String, List<Holder>> holders =
                endpoints.holders(addresses).stream()
                        .collect(Collectors.groupingBy(Holder::hostname));
        ImportCheck check = new ImportCheck(validator, defaults, holders);
        return listed.stream().map(check::checked).toList();
    }

    private Checked checked(ListedMachine listed) {
        List<FieldError> mistakes = new ArrayList<>();
        NewMachine wish = wish(listed, mistakes);
        validator.validate(wish).stream()
                .map(FieldError::of)
                .filter(error -> !error.field().equals(CREDENTIAL))
                .sorted(Comparator.comparing(FieldError::field))
                .forEach(mistakes::add);
        if (!mistakes.isEmpty()) {
            return new Checked(shown(listed, wish, ImportedMachine.WRONG, null, mistakes), null);
        }
        Optional<Holder> holder =
                holders.getOrDefault(wish.address(), List.of()).stream()
                        .filter(one -> one.isAt(wish.address(), wish.portOrDefault(), wish.jump()))
                        .findFirst();
        if (holder.isPresent()) {
            return new Checked(
                    shown(listed, wish, ImportedMachine.KNOWN, holder.get(), null), null);
        }
        String endpoint = wish.address() + " " + wish.portOrDefault() + " " + wish.jump();
        String before = placesTaken.putIfAbsent(endpoint, listed.place());
        if (before != null) {
            FieldError twice = new FieldError("hostname", "stands in the list twice: " + before);
            return new Checked(
                    shown(listed, wish, ImportedMachine.WRONG, null, List.of(twice)), null);
        }
        return new Checked(shown(listed, wish, ImportedMachine.NEW, null, null), wish);
    }

    /** Names and addresses stand for each other where only one is given. */
    @SuppressWarnings("NullAway") // what is missing is refused by the validator
    private NewMachine wish(ListedMachine listed, List<FieldError> mistakes) {
        List<String> tags =
                Stream.concat(listed.tags().stream(), defaults.tagsOrNone().stream())
                        .distinct()
                        .toList();
        return new NewMachine(
                listed.name() == null ? listed.hostname() : listed.name(),
                listed.hostname() == null ? listed.name() : listed.hostname(),
                port(listed.port(), mistakes),
                listed.jump() == null ? defaults.jump() : listed.jump(),
                listed.username() == null ? defaults.username() : listed.username(),
                kind(listed),
                listed.facts().get(Fact.OS_FAMILY.word()),
                listed.facts().get(Fact.OS_VERSION.word()),
                listed.facts().get(Fact.OS_CODENAME.word()),
                listed.facts().get(Fact.ARCH.word()),
                listed.facts().get(Fact.VIRTUALIZATION.word()),
                listed.facts().get(Fact.HARDWARE_PROFILE.word()),
                tags,
                null);
    }

    private @Nullable String kind(ListedMachine listed) {
        String kind = listed.facts().get(Fact.KIND.word());
        return kind == null ? defaults.kind() : kind.toLowerCase(Locale.ROOT);
    }

    private @Nullable Integer port(@Nullable String written, List<FieldError> mistakes) {
        if (written == null) {
            return defaults.port();
        }
        try {
            return Integer.valueOf(written);
        } catch (NumberFormatException e) {
            mistakes.add(new FieldError(PORT, "must be a number"));
            return null;
        }
    }

    private static ImportedMachine shown(
            ListedMachine listed,
            NewMachine wish,
            String verdict,
            @Nullable Holder holder,
            @Nullable List<FieldError> mistakes) {
        return new ImportedMachine(
                listed.place(),
                verdict,
                wish.name(),
                wish.hostname(),
                wish.portOrDefault(),
                wish.username(),
                wish.kind(),
                listed.facts(),
                wish.tagsOrNone(),
                wish.jump(),
                holder == null ? null : holder.name(),
                holder == null ? null : holder.id(),
                mistakes);
    }
}
