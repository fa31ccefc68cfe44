package org.ledgerdesk.gateway.openapi;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The description of the whole interface, for programs. */
@RestController
class OpenApiController {

    private final ServiceDescriptions descriptions;

    OpenApiController(ServiceDescriptions descriptions) {
        this.descriptions = descriptions;
    }

    @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    JsonNode description() {
        return descriptions.whole();
    }
}
