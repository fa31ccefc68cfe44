package org.ledgerdesk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgerdesk.chassis.relay.Topics;
import org.ledgerdesk.chassis.testing.EventContract;

/** What {@code docs/events/directory.events} promises receivers. */
class DirectoryContractTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PersonRegistered",
                "PersonChanged",
                "PersonErased",
                "OrganisationRegistered",
                "OrganisationChanged",
                "PasswordResetRequested"
            })
    void eachExampleKeepsToItsSchema(String type) {
        EventContract.check(Topics.DIRECTORY, type, 1, EventContract.example(Topics.DIRECTORY, type, 1));
    }

    @Test
    void everySchemaHasAnExample() throws IOException {
        try (var files = Files.list(EventContract.docs().resolve(Topics.DIRECTORY))) {
            assertThat(files.filter(file -> file.toString().endsWith(".schema.json")))
                    .allSatisfy(schema -> assertThat(schema.resolveSibling(
                                    schema.getFileName().toString().replace(".schema.", ".example.")))
                            .exists());
        }
    }
}
