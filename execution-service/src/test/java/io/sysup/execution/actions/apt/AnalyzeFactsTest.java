package io.sysup.execution.actions.apt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sysup.contracts.apt.AffectedParts;
import io.sysup.contracts.apt.AffectedUnit;
import io.sysup.contracts.apt.AptAnalysis;
import io.sysup.contracts.apt.AptRepository;
import io.sysup.contracts.apt.AutomaticUpgrades;
import io.sysup.contracts.apt.EditedConffile;
import io.sysup.contracts.apt.HeldLock;
import io.sysup.contracts.apt.PackageSource;
import io.sysup.contracts.apt.PinnedPackage;
import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.contracts.apt.Preflight;
import io.sysup.contracts.apt.PreflightWarning;
import io.sysup.contracts.apt.ReleaseSupport;
import io.sysup.execution.actions.clock.MachineClock;
import io.sysup.execution.actions.sections.Captures;
import io.sysup.execution.actions.sections.Sections;
import io.sysup.execution.actions.sections.WrittenSections;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an analysis tells beside its plans. */
class AnalyzeFactsTest {

    @Test
    void eachPackageHasItsSizesAndItsSources() {
        PlannedPackage passwd = planned("debian-13/analyze-facts", "passwd");

        assertThat(passwd.downloadBytes()).isPositive();
        assertThat(passwd.installedBytesChange()).isNotNull();
        assertThat(passwd.sources())
                .containsExactly(
                        new PackageSource(
                                "Debian",
                                "Debian-Security",
                                "stable-security",
                                "trixie-security",
                                "main"));
    }

    @Test
    void sizesThatARepositoryDoesNotTellAreNotGuessed() {
        PlannedPackage small = planned("debian-12/analyze-affected", "lab-app01");
        PlannedPackage systemd = planned("debian-12/analyze-affected", "systemd");

        assertThat(small.downloadBytes()).isEqualTo(20672);
        assertThat(small.installedBytesChange()).isNull();
        assertThat(systemd.installedBytesChange()).isEqualTo((9000L - 9668) * 1024);
    }

    @Test
    void whatStaysHasSizesAndSourcesToo() {
        PlannedPackage held = planned("debian-12/analyze-affected", "lab-held");

        assertThat(held.downloadBytes()).isEqualTo(20672);
        assertThat(held.sources())
                .containsExactly(new PackageSource("Lab", "Lab", "lab", "lab", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"debian-12/analyze-facts", "debian-13/analyze-facts"})
    void aVersionThatPreferencesKeepAwayIsPinnedAndBackportsAreNot(String capture) {
        assertThat(analysis(capture).pinned())
                .singleElement()
                .satisfies(pinned -> {
                    assertThat(pinned.name()).isEqualTo("libzstd1");
                    assertThat(pinned.priority()).isEqualTo(-1);
                    assertThat(pinned.sources())
                            .extracting(PackageSource::label)
                            .containsExactly("Debian-Security");
                });
    }

    @Test
    void withoutPreferencesNothingIsPinned() {
        assertThat(analysis("debian-12/analyze-affected").pinned())
                .isEqualTo(List.<PinnedPackage>of());
    }

    @Test
    void conffilesThatSomebodyEditedOrTookAway() {
        assertThat(analysis("debian-13/analyze-facts").conffiles())
                .containsExactlyInAnyOrder(
                        new EditedConffile("login.defs", "/etc/login.defs", "edited"),
                        new EditedConffile("passwd", "/etc/pam.d/chsh", "deleted"));
        assertThat(analysis("debian-12/analyze-facts").conffiles())
                .containsExactly(new EditedConffile("apt", "/etc/logrotate.d/apt", "edited"));
    }

    @Test
    void aConffileThatMayNotBeReadIsNeitherEditedNorWell() {
        var sections =
                new WrittenSections()
                        .with("preferences", "")
                        .with(
                                "conffiles",
                                "package\tsudo\tamd64\t10",
                                " /etc/sudoers 0123456789abcdef0123456789abcdef",
                                " /etc/old 0123456789abcdef0123456789abcdef obsolete")
                        .with("conffile-sums", "md5sum: /etc/sudoers: Permission denied")
                        .sections();

        assertThat(EditedConffiles.of(sections))
                .containsExactly(new EditedConffile("sudo", "/etc/sudoers", "unreadable"));
    }

    @Test
    void repositoriesAreToldAsTheyCallThemselves() {
        List<AptRepository> repositories = analysis("debian-13/analyze-facts").repositories();

        assertThat(repositories)
                .extracting(AptRepository::suite)
                .containsExactly("trixie", "trixie-updates", "trixie-backports", "trixie-security");

        assertThat(repositories)
                .filteredOn(AptRepository::notAutomatic)
                .extracting(AptRepository::archive)
                .containsExactly("stable-backports");
        assertThat(Objects.requireNonNull(repositories).getLast())
                .isEqualTo(
                        new AptRepository(
                                "http://mirror.example/debian-security",
                                "trixie-security",
                                List.of("main"),
                                List.of("amd64"),
                                "Debian",
                                "Debian-Security",
                                "stable-security",
                                "trixie-security",
                                Instant.parse("2026-11-29T00:53:14Z"),
                                Instant.parse("2026-12-06T00:53:14Z"),
                                "/usr/share/keyrings/debian-archive-keyring.gpg",
                                null,
                                false,
                                true));
    }

    @Test
    void aFlatRepositoryThatAPersonTrusts() {
        assertThat(analysis("debian-12/analyze-affected").repositories())
                .extracting(
                        AptRepository::uri,
                        AptRepository::suite,
                        AptRepository::archive,
                        AptRepository::trusted)
                .contains(tuple("file:/srv/more", "./", "more", true));
    }

    @Test
    void aRepositoryThatNeverAnsweredIsStillConfigured() {
        assertThat(Repositories.of(Captures.run("debian-13/analyze-no-pubkey")))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.uri()).isEqualTo("file:/srv/missing");
                    assertThat(each.known()).isFalse();
                    assertThat(each.signedBy()).isEqualTo("/srv/k/other.gpg");
                });
    }

    @Test
    void theEndOfTheReleaseIsThatOfTheMachinesOwnTable() {
        assertThat(analysis("debian-13/analyze-facts").release())
                .isEqualTo(
                        new ReleaseSupport(
                                "debian",
                                "13",
                                "trixie",
                                LocalDate.parse("2028-08-09"),
                                LocalDate.parse("2030-06-30"),
                                "distro-info"));
    }

    @Test
    void withoutItTheEndIsThatOfOurTable() {
        ReleaseSupport support = analysis("debian-12/analyze-facts").release();

        assertThat(support)
                .isEqualTo(
                        new ReleaseSupport(
                                "debian",
                                "12",
                                "bookworm",
                                null,
                                LocalDate.parse("2028-06-30"),
                                "table"));
    }

    @Test
    void aReleaseThatNobodyKnowsHasNoEnd() {
        var sections =
                new WrittenSections()
                        .with("release-life", "id debian", "codename new", "version 99")
                        .sections();

        assertThat(Objects.requireNonNull(ReleaseSupports.of(sections)).source())
                .isEqualTo("unknown");
    }

    @Test
    void theUnitsThatAnUpgradeTouches() {
        AffectedParts affected =
                Objects.requireNonNull(analysis("debian-12/analyze-affected").affected());

        assertThat(affected.complete()).isTrue();
        assertThat(affected.units())
                .containsExactly(
                        new AffectedUnit("init.scope", false, List.of("libzstd1", "systemd")),
                        new AffectedUnit(
                                "ssh.service", true, List.of("libzstd1", "openssh-server")),
                        new AffectedUnit(
                                "systemd-journald.service", true, List.of("libzstd1", "systemd")));
        assertThat(affected.containers()).isEmpty();
    }

    @Test
    void aPlanWithTheEngineOfContainersNamesThem() {
        AffectedParts affected =
                AffectedOutput.of(
                        new WrittenSections()
                                .with(
                                        "affected",
                                        "complete",
                                        "brings docker-ce docker.service",
                                        "running docker.service",
                                        "live-restore false",
                                        "container web",
                                        "container db")
                                .sections());

        assertThat(Objects.requireNonNull(affected).containers()).containsExactly("db", "web");
        assertThat(affected.liveRestore()).isFalse();
    }

    @Test
    void whatStandsInTheWayIsToldBeforeTheUpgrade() {
        Preflight preflight =
                Objects.requireNonNull(analysis("debian-12/analyze-preflight").preflight());

        assertThat(preflight.locks())
                .contains(new HeldLock("/var/lib/dpkg/lock-frontend", 42, "lab-lockapt"));
        assertThat(preflight.backups()).containsExactly("restic 22");
        assertThat(preflight.audit()).anyMatch(line -> line.contains("lab-app02"));
        assertThat(preflight.automaticUpgrades())
                .isEqualTo(new AutomaticUpgrades(true, true, false));
        assertThat(preflight.warnings())
                .extracting(PreflightWarning::kind)
                .containsExactly(
                        "lock_held",
                        "lock_held",
                        "dpkg_half_done",
                        "backup_running",
                        "automatic_upgrades");
        assertThat(preflight.warnings())
                .filteredOn(warning -> warning.kind().equals("dpkg_half_done"))
                .singleElement()
                .extracting(PreflightWarning::message)
                .asString()
                .startsWith("dpkg has packages that are half done: lab-")
                .contains("lab-app02")
                .endsWith(".");
    }

    @Test
    void upgradesThatTheMachineIsAboutToBeginAreToldWithTheirTime() {
        Sections said = Captures.run("debian-12/analyze-automatic-upgrades");

        Preflight soon = preflight(said, Duration.ofMinutes(2));
        assertThat(soon.automaticUpgrades().enabled()).isTrue();
        assertThat(soon.automaticUpgrades().nextAt())
                .as("the earlier of the two timers")
                .isEqualTo(Instant.parse("2026-12-01T16:00:00Z"));
        assertThat(soon.warnings())
                .extracting(PreflightWarning::kind)
                .contains("automatic_upgrades_soon")
                .doesNotContain("automatic_upgrades");

        Preflight later = preflight(said, Duration.ofMinutes(1));
        assertThat(later.warnings())
                .filteredOn(warning -> warning.kind().equals("automatic_upgrades"))
                .singleElement()
                .extracting(PreflightWarning::message)
                .asString()
                .endsWith("next at 2026-12-01T16:00:00Z.");
    }

    private static Preflight preflight(Sections said, Duration soon) {
        AptAnalysis analysis =
                Objects.requireNonNull(
                        AnalyzeOutput.parse(said, new MachineClock(null), soon).analysis());
        return Objects.requireNonNull(analysis.preflight());
    }

    @Test
    void aMachineThatIsWellWarnsOfNothing() {
        Preflight preflight =
                Objects.requireNonNull(analysis("debian-12/analyze-affected").preflight());

        assertThat(preflight.warnings()).isEmpty();
        assertThat(preflight.rooms())
                .extracting(room -> room.path())
                .containsExactly("/", "/boot", "/var");
    }

    @Test
    void littleRoomFewInodesAWrongClockAndPeople() {
        Preflight preflight =
                PreflightOutput.of(
                        new WrittenSections()
                                .with(
                                        "room",
                                        "File  Mounted on    1B-blocks       Avail   Inodes    IFree",
                                        "/     /          270553174016 104857600 16777216 9",
                                        "/var  /          270553174016 104857600 16777216 9",
                                        "/boot /boot      524288000    10485760  -        -")
                                .with("locks")
                                .with("dpkg-audit")
                                .with("at-work", "users root pts/0")
                                .with("automatic-upgrades")
                                .with("configured")
                                .with("machine-clock", "NTP=no", "NTPSynchronized=no")
                                .sections(),
                        new MachineClock(Duration.ofMinutes(-6)),
                        AnalyzeOutput.SOON);

        assertThat(Objects.requireNonNull(preflight).warnings())
                .extracting(PreflightWarning::kind, PreflightWarning::subject)
                .containsExactly(
                        tuple("little_room", "/"),
                        tuple("few_inodes", "/"),
                        tuple("little_room", "/boot"),
                        tuple("clock_off", null),
                        tuple("clock_not_synchronised", null),
                        tuple("users_logged_in", null));
        assertThat(preflight.clockAheadMs()).isEqualTo(-360_000);
    }

    @Test
    void aMachineWithAnOlderFixedCommandTellsItsPlansOnly() {
        AptAnalysis analysis = analysis("debian-12/analyze");

        assertThat(analysis.preflight()).isNull();
        assertThat(analysis.repositories()).isNull();
        assertThat(analysis.pinned()).isNull();
        assertThat(analysis.affected()).isNull();
        assertThat(analysis.counts().updates()).isEqualTo(20);
    }

    private static PlannedPackage planned(String capture, String name) {
        return analysis(capture).plans().upgrade().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static AptAnalysis analysis(String capture) {
        return Objects.requireNonNull(AnalyzeOutput.parse(Captures.run(capture)).analysis());
    }
}
