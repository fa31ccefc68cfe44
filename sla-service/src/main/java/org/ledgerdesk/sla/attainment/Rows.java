package org.ledgerdesk.sla.attainment;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Many rows in one parameter: PostgreSQL makes them of JSON whose names are its columns'. */
final class Rows {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private Rows() {}

    static String text(Object rows) {
        return JSON.writeValueAsString(rows);
    }

    static JsonNode tree(Object row) {
        return JSON.valueToTree(row);
    }

    static <T> T read(String row, Class<T> shape) {
        return JSON.readValue(row, shape);
    }
}
