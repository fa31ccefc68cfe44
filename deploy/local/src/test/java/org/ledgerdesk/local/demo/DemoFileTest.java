package org.ledgerdesk.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgerdesk.local.stack.Home;
import org.ledgerdesk.local.stack.Ports;
import org.ledgerdesk.local.stack.Secrets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemoFileTest {

    @TempDir
    Path folder;

    private JsonNode file;

    @BeforeEach
    void aLoadedDesk() {
        Secrets secrets = new Secrets(Home.at(folder));
        DemoPerson.ALL.forEach(person -> secrets.keep(DemoDirectory.tokenName(person), "ldk_" + person.email()));
        secrets.keep("demo.client.id", "a-client");
        secrets.keep("demo.client.secret", "its secret");
        file = JsonMapper.builder().build().readTree(DemoFile.text(new Ports(100), secrets));
    }

    @Test
    void itHasTheFormThatOutsideProgramsRelyOn() {
        assertThat(Set.copyOf(file.propertyNames()))
                .isEqualTo(Set.of("baseUrl", "people", "clients", "supportAddress", "smtp", "imap", "kafka"));
        assertThat(file.at("/baseUrl").asString()).isEqualTo("http://localhost:8180");
        assertThat(file.at("/clients/0/clientId").asString()).isEqualTo("a-client");
        assertThat(file.at("/clients/0/clientSecret").asString()).isEqualTo("its secret");
        assertThat(file.at("/supportAddress").asString()).isEqualTo("support@ledgerdesk.example");
        assertThat(file.at("/smtp/host").asString()).isEqualTo("127.0.0.1");
        assertThat(file.at("/smtp/port").asInt()).isEqualTo(3125);
        assertThat(file.at("/imap/port").asInt()).isEqualTo(3243);
        assertThat(file.at("/kafka/bootstrapServers").asString()).isEqualTo("127.0.0.1:19192");
        for (JsonNode person : file.path("people")) {
            assertThat(Set.copyOf(person.propertyNames()))
                    .isEqualTo(
                            Set.of("email", "password", "apiToken", "roles", "organisation", "departments", "locale"));
        }
    }

    @Test
    void twoOrganisationsHaveAnApproverAndAMemberEach() {
        for (String organisation : Set.of("harbour-linen", "noordzee-fietsen")) {
            assertThat(DemoPerson.ALL)
                    .filteredOn(person -> organisation.equals(person.organisation()))
                    .flatExtracting(DemoPerson::roles)
                    .contains("APPROVER", "MEMBER");
        }
    }

    @Test
    void staffBelongToNoOrganisationAndCoverLeadAdminAndEveryDepartmentOfTheCompleteDesk() {
        assertThat(DemoPerson.ALL)
                .filteredOn(person -> person.email().endsWith("@ledgerdesk.example"))
                .allSatisfy(person -> assertThat(person.organisation()).isNull())
                .flatExtracting(DemoPerson::roles)
                .contains("AGENT", "LEAD", "ADMIN");
        assertThat(DemoPerson.ALL)
                .filteredOn(person -> person.roles().contains("AGENT"))
                .flatExtracting(DemoPerson::departments)
                .contains(
                        "SUPPORT", "WORK_REQUEST", "BILLING", "DATA_PROTECTION", "PRE_SALES", "DEVELOPMENT", "CONTENT");
    }
}
