package org.ledgerdesk.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each look is that of another command: what it knows of the builds is what lies in the folders. */
class AppTest {

    @TempDir
    Path checkout;

    @TempDir
    Path folder;

    private Home home;
    private Path built;

    @BeforeEach
    void aBuild() throws IOException {
        home = Home.at(folder);
        built = Files.createDirectories(checkout.resolve("sla-service/target"))
                .resolve("sla-service-0.1.0-SNAPSHOT.jar");
        Files.writeString(built, "first");
    }

    @Test
    void whatWasBuiltSinceRunsOnlyOnceItIsAskedFor() throws IOException {
        assertThat(app().layOut()).isTrue();
        Path running = app().jar();
        Path cache = app().cache();
        Files.writeString(built, "second build");

        assertThat(app().jar()).isEqualTo(running).hasContent("first");
        assertThat(app().cache()).isEqualTo(cache);

        assertThat(app().layOut()).isTrue();
        assertThat(app().jar()).hasContent("second build");
        assertThat(app().cache()).isNotEqualTo(cache);
        assertThat(running).as("its service may still run").exists();

        app().forgetEarlier();
        assertThat(running).doesNotExist();
        assertThat(app().jar()).exists();
    }

    @Test
    void theSameBuildIsTakenApartOnce() {
        app().layOut();
        assertThat(app().layOut()).isFalse();
    }

    @Test
    void whatIsLaidOutNeedsNoBuildAnyMore() throws IOException {
        assertThatThrownBy(() -> app().jar()).isInstanceOf(CannotStart.class).hasMessageContaining("is not built");
        app().layOut();
        Files.delete(built);

        assertThat(app().layOut()).isFalse();
        assertThat(app().jar()).hasContent("first");
    }

    private App app() {
        return new App(Service.SLA, checkout, home, AppTest::copy);
    }

    private static void copy(Path jar, Path folder) {
        try {
            Files.copy(jar, Files.createDirectories(folder).resolve(jar.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
