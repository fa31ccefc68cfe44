package org.ledgerdesk.gateway.openapi;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the gateway answers itself, in the words of the description. */
final class OwnPaths {

    private static final String PATHS = """
            {
              "/api/v1/session": {
                "get": {"tags": ["session"], "operationId": "session", "security": [],
                  "summary": "Who is signed in from this browser; sets the XSRF-TOKEN cookie",
                  "responses": {"200": {"description": "OK", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Session"}}}}}},
                "post": {"tags": ["session"], "operationId": "signIn", "security": [],
                  "summary": "Sign this browser in; needs the X-XSRF-TOKEN header",
                  "requestBody": {"required": true, "content": {"application/json": {"schema": {"type": "object", "required": ["email", "password"],
                    "properties": {"email": {"type": "string"}, "password": {"type": "string", "format": "password"}}}}}},
                  "responses": {"200": {"description": "Signed in", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Session"}}}},
                    "401": {"description": "wrong-credentials"}, "403": {"description": "csrf-token-missing"}, "429": {"description": "too-many-requests"}}},
                "delete": {"tags": ["session"], "operationId": "signOut", "security": [], "summary": "Sign this browser out",
                  "responses": {"204": {"description": "Signed out"}}}
              }
            }
            """;

    private static final String SCHEMAS = """
            {
              "Session": {"type": "object", "required": ["signedIn"], "properties": {"signedIn": {"type": "boolean"},
                "person": {"type": "object", "properties": {"id": {"type": "string"}, "name": {"type": "string"}, "email": {"type": "string"},
                  "kind": {"type": "string", "enum": ["CLIENT", "STAFF"]}, "roles": {"type": "array", "items": {"type": "string"}},
                  "organisation": {"type": ["string", "null"]}, "departments": {"type": "array", "items": {"type": "string"}},
                  "locale": {"type": "string", "enum": ["en", "nl"]}}}}}
            }
            """;

    private OwnPaths() {}

    static void describe(ObjectNode paths, ObjectNode schemas) {
        var json = JsonMapper.shared();
        paths.setAll((ObjectNode) json.readTree(PATHS));
        schemas.setAll((ObjectNode) json.readTree(SCHEMAS));
    }
}
