package org.ledgerdesk.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTest {

    private static final Part SLEEPER =
            new Part("sleeper", List.of("sleep", "60"), Map.of(), () -> true, StopSignal.TERM);

    @TempDir
    Path folder;

    @TempDir
    Path logs;

    private Processes processes;

    @BeforeEach
    void anEmptyFolder() {
        processes = new Processes(folder, logs);
    }

    @AfterEach
    void stopWhatTheTestStarted() {
        processes.stop("sleeper", StopSignal.TERM);
    }

    @Test
    void aPartIsStartedOnceHoweverOftenItIsAskedFor() {
        assertThat(processes.start(SLEEPER)).isTrue();
        ProcessHandle first = processes.running("sleeper").orElseThrow();
        assertThat(processes.start(SLEEPER)).isFalse();
        assertThat(processes.running("sleeper")).contains(first);
    }

    @Test
    void anotherLauncherOfTheSameFolderSeesAndStopsIt() {
        processes.start(SLEEPER);
        ProcessHandle started = processes.running("sleeper").orElseThrow();

        Processes later = new Processes(folder, logs);
        assertThat(later.remembered()).containsExactly("sleeper");
        later.stop("sleeper", StopSignal.TERM);

        await().until(() -> !started.isAlive());
        assertThat(later.remembered()).isEmpty();
    }

    @Test
    void thePidStandsAloneOnTheFirstLineForScripts() throws IOException {
        processes.start(SLEEPER);
        assertThat(Files.readAllLines(folder.resolve("sleeper")).getFirst())
                .isEqualTo(
                        Long.toString(processes.running("sleeper").orElseThrow().pid()));
    }

    @Test
    void aStrangerWhoGotTheSamePidIsNeitherTakenForOursNorKilled() throws IOException {
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(folder.resolve("sleeper"), stranger.pid() + "\nticks:1@an-earlier-boot\nsleep 60\n");
            assertThat(processes.running("sleeper")).isEmpty();
            processes.stop("sleeper", StopSignal.TERM);
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void aDamagedFileMeansNobody() throws IOException {
        Files.writeString(folder.resolve("sleeper"), "-1\n");
        assertThat(processes.running("sleeper")).isEmpty();
    }

    @Test
    void aRestartEndsTheOldProcess() {
        processes.start(SLEEPER);
        ProcessHandle old = processes.running("sleeper").orElseThrow();
        processes.restart(SLEEPER);
        await().until(() -> !old.isAlive());
        assertThat(processes.running("sleeper")).isPresent();
    }

    @Test
    void waitingForAPartThatDiedEndsAtOnce() {
        Part shortLived = new Part("sleeper", List.of("true"), Map.of(), () -> false, StopSignal.TERM);
        processes.start(shortLived);
        assertThat(processes.answers(shortLived, Duration.ofMinutes(1))).isFalse();
    }

    @Test
    void aPartSeesNoSettingsButItsOwn() throws IOException {
        Part printer = new Part(
                "sleeper",
                List.of("sh", "-c", "env | grep LEDGERDESK_"),
                Map.of("LEDGERDESK_PORT", "1"),
                () -> false,
                StopSignal.TERM);
        processes.start(printer);
        assertThat(processes.ends("sleeper", Duration.ofSeconds(10))).isTrue();
        assertThat(Files.readString(processes.log("sleeper"))).isEqualTo("LEDGERDESK_PORT=1\n");
    }

    @Test
    void whatIsKilledIsStartedAgainAndSaidSo() {
        List<String> said = new CopyOnWriteArrayList<>();
        Supervisor supervisor = new Supervisor(processes, name -> SLEEPER, said::add, Duration.ofMillis(1));
        processes.start(SLEEPER);
        ProcessHandle first = processes.running("sleeper").orElseThrow();
        supervisor.watch("sleeper");
        Thread watching = Thread.ofVirtual().start(supervisor::run);

        first.destroyForcibly();

        await().until(() -> processes
                .running("sleeper")
                .filter(again -> again.pid() != first.pid())
                .isPresent());
        await().until(() -> said.contains("sleeper answers again"));
        supervisor.stopping();
        await().until(() -> !watching.isAlive());
    }

    @Test
    void whatKeepsEndingIsLeftAlone() {
        List<String> said = new CopyOnWriteArrayList<>();
        Part broken = new Part("sleeper", List.of("false"), Map.of(), () -> false, StopSignal.TERM);
        Supervisor supervisor = new Supervisor(processes, name -> broken, said::add, Duration.ofMillis(1));
        supervisor.watch("sleeper");
        Thread watching = Thread.ofVirtual().start(supervisor::run);

        await().until(() -> said.stream().anyMatch(line -> line.contains("is left alone")));

        supervisor.stopping();
        await().until(() -> !watching.isAlive());
        assertThat(said).filteredOn(line -> line.contains("started again")).hasSize(5);
    }
}
