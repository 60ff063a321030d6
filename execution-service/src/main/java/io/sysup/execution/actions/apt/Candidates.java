package io.sysup.execution.actions.apt;

import io.sysup.contracts.apt.PackageSource;
import io.sysup.execution.actions.apt.PackagePolicy.Listed;
import io.sysup.execution.actions.sections.Section;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The version apt would install of a package and where it comes from, read from {@code apt-cache
 * policy} with names, and from the same without names, which tells what a source is called.
 */
final class Candidates {
    /**
     * @param phased whether it is given to a part of all machines only, for the time being
     */
    record Candidate(String version, @Nullable String origin, boolean phased) {}

    private final Map<PackageName, PackagePolicy> policies = new HashMap<>();
    private final SourceNames sources;

    private Candidates(SourceNames sources) {
        this.sources = sources;
    }

    static Candidates none() {
        return new Candidates(SourceNames.of(new Section("releases", 0, List.of(), 0)));
    }

    static Candidates of(Section policy, Section sources) {
        Candidates candidates = new Candidates(SourceNames.of(sources));
        PackagePolicy.list(policy).forEach(each -> candidates.policies.put(each.name(), each));
        return candidates;
    }

    Optional<Candidate> of(PackageName name) {
        PackagePolicy policy = policies.get(name);
        if (policy == null || policy.candidate() == null) {
            return Optional.empty();
        }
        Optional<Listed> listed = policy.version(policy.candidate());
        String origins =
                listed.stream()
                        .flatMap(each -> each.sources().stream())
                        .flatMap(each -> sources.origin(each).stream())
                        .collect(Collectors.joining(", "));
        return Optional.of(
                new Candidate(
                        policy.candidate(),
                        origins.isEmpty() ? null : origins,
                        listed.map(Listed::phased).orElse(false)));
    }

    /** Where that version of a package lies. */
    List<PackageSource> sources(PackageName name, @Nullable String version) {
        PackagePolicy policy = policies.get(name);
        return policy == null
                ? List.of()
                : policy.version(version).map(this::sources).orElse(List.of());
    }

    List<PackageSource> sources(Listed version) {
        return version.sources().stream()
                .flatMap(each -> sources.source(each).stream())
                .distinct()
                .toList();
    }

    List<PackagePolicy> policies() {
        return List.copyOf(policies.values());
    }
}
