package org.ledgerdesk.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenApiTest extends GatewayTest {

    @BeforeEach
    void eachServiceDescribesItself() {
        ticket.on("/v3/api-docs", exchange -> BackEnd.json(exchange, 200, """
                {"openapi":"3.1.0","paths":{
                  "/api/v1/tickets/{ref}":{"get":{"operationId":"one","responses":{"200":{"description":"OK",
                    "content":{"application/json":{"schema":{"$ref":"#/components/schemas/Person"}}}}}}},
                  "/internal/rebuild":{"post":{"operationId":"rebuild"}}},
                 "components":{"schemas":{"Person":{"type":"string"},"Same":{"type":"object"}}}}"""));
        identity.on("/v3/api-docs", exchange -> BackEnd.json(exchange, 200, """
                {"openapi":"3.1.0","paths":{
                  "/api/v1/people/{id}":{"get":{"operationId":"one","responses":{"200":{"description":"OK",
                    "content":{"application/json":{"schema":{"$ref":"#/components/schemas/Person"}}}}}}},
                  "/api/v1/tickets/{ref}":{"delete":{"operationId":"notTheirs"}},
                  "/internal/people/{id}":{"get":{"operationId":"internal"}}},
                 "components":{"schemas":{"Person":{"type":"object"},"Same":{"type":"object"}}}}"""));
    }

    @Test
    void theDescriptionHasWhatEachServiceAnswersAndNothingInternal() throws Exception {
        var api = json(get("/api/v1/openapi.json"));

        assertThat(api.get("openapi").asString()).isEqualTo("3.1.0");
        assertThat(api.get("paths").propertyNames())
                .containsExactlyInAnyOrder("/api/v1/session", "/api/v1/tickets/{ref}", "/api/v1/people/{id}");
        assertThat(api.get("paths").get("/api/v1/tickets/{ref}").propertyNames())
                .containsExactly("get");
        assertThat(api.toString()).doesNotContain("internal", "127.0.0.1");
    }

    @Test
    void twoServicesMayMeanDifferentThingsByOneWord() throws Exception {
        var api = json(get("/api/v1/openapi.json"));
        var schemas = api.get("components").get("schemas");
        var ofTicket = api.get("paths").get("/api/v1/tickets/{ref}").toString();

        assertThat(schemas.get("Person").get("type").asString()).isEqualTo("object");
        assertThat(schemas.get("TicketPerson").get("type").asString()).isEqualTo("string");
        assertThat(schemas.propertyNames()).contains("Same").doesNotContain("TicketSame");
        assertThat(ofTicket).contains("#/components/schemas/TicketPerson", "ticket_one");
    }

    @Test
    void itCanBeBrowsedWithoutAskingAnotherHost() throws Exception {
        var page = get("/api/docs");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("http://", "https://").doesNotContain("<script>");
        assertThat(get("/api/docs/swagger-ui-bundle.js").body()).contains("SwaggerUIBundle");
        assertThat(get("/api/docs/swagger-ui.css").headers().firstValue("Content-Type"))
                .get()
                .asString()
                .startsWith("text/css");
        assertThat(get("/api/docs/start.js").statusCode()).isEqualTo(200);
        assertThat(get("/api/docs/index.css").statusCode()).isEqualTo(404);
    }
}
