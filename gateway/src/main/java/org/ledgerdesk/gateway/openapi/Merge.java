package org.ledgerdesk.gateway.openapi;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ledgerdesk.gateway.routes.Routes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts the services' descriptions into one, keeping of each only the paths that the gateway really sends there. */
final class Merge {

    private static final String SCHEMA = "#/components/schemas/";

    private final Routes routes;
    private final ObjectNode whole = JsonNodeFactory.instance.objectNode();
    private final ObjectNode paths;
    private final ObjectNode schemas;
    private final Set<String> operations = new HashSet<>();

    Merge(Routes routes, String publicUrl) {
        this.routes = routes;
        whole.put("openapi", "3.1.0");
        whole.putObject("info")
                .put("title", "Ledgerdesk")
                .put("version", "v1")
                .put("description", "The whole REST interface, as the gateway offers it.");
        whole.putArray("servers").addObject().put("url", publicUrl);
        whole.putArray("security").addObject().putArray("bearer");
        this.paths = whole.putObject("paths");
        var components = whole.putObject("components");
        components
                .putObject("securitySchemes")
                .putObject("bearer")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("description", "A personal API token (ldk_…) or an access token from POST /oauth2/token.");
        this.schemas = components.putObject("schemas");
    }

    ObjectNode of(Map<String, JsonNode> described) {
        OwnPaths.describe(paths, schemas);
        described.forEach(this::add);
        return whole;
    }

    private void add(String service, JsonNode document) {
        var renamed = renamedSchemas(service, document.path("components").path("schemas"));
        document.path("components")
                .path("schemas")
                .forEachEntry(
                        (name, schema) -> schemas.set(renamed.getOrDefault(name, name), rewritten(schema, renamed)));
        document.path("paths").forEachEntry((path, methods) -> {
            boolean ours = routes.to(path.replaceAll("\\{[^/]*}", "x"))
                    .filter(route -> route.service().equals(service))
                    .isPresent();
            if (ours) {
                paths.set(path, unique(service, rewritten(methods, renamed)));
            }
        });
    }

    /** Two services may mean different things by one word; the later one's gets its service's name before it. */
    private Map<String, String> renamedSchemas(String service, JsonNode theirs) {
        var renamed = new HashMap<String, String>();
        theirs.forEachEntry((name, schema) -> {
            if (schemas.has(name) && !schemas.get(name).equals(schema)) {
                renamed.put(name, Character.toUpperCase(service.charAt(0)) + service.substring(1) + name);
            }
        });
        return renamed;
    }

    private JsonNode unique(String service, JsonNode methods) {
        methods.forEach(operation -> {
            if (operation instanceof ObjectNode described && described.has("operationId")) {
                var id = described.get("operationId").asString();
                if (!operations.add(id)) {
                    described.put("operationId", service + "_" + id);
                    operations.add(service + "_" + id);
                }
            }
        });
        return methods;
    }

    private static JsonNode rewritten(JsonNode node, Map<String, String> renamed) {
        return switch (node) {
            case ObjectNode object -> {
                var copy = JsonNodeFactory.instance.objectNode();
                object.forEachEntry((name, value) -> copy.set(
                        name,
                        name.equals("$ref") && value.isString()
                                ? JsonNodeFactory.instance.stringNode(reference(value.asString(), renamed))
                                : rewritten(value, renamed)));
                yield copy;
            }
            case ArrayNode array -> {
                var copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(value -> copy.add(rewritten(value, renamed)));
                yield copy;
            }
            default -> node;
        };
    }

    private static String reference(String target, Map<String, String> renamed) {
        if (!target.startsWith(SCHEMA)) {
            return target;
        }
        var name = target.substring(SCHEMA.length());
        return SCHEMA + renamed.getOrDefault(name, name);
    }
}
