package org.ledgerdesk.ticket.quotes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.deser.std.StdDeserializer;

/** What staff quote. The amount is taken as it is written, as a number or as text, for money is not rounded on the way in. */
record QuoteRequest(
        @JsonDeserialize(using = Written.class) @Nullable String amount,
        @Nullable String currency,
        @Nullable Integer minutes,
        @Nullable Integer workingDays,
        @Nullable LocalDate validUntil,
        @Nullable String note) {

    static final class Written extends StdDeserializer<String> {

        Written() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) {
            var token = json.currentToken();
            if (token == JsonToken.VALUE_STRING || token != null && token.isNumeric()) {
                return json.getString();
            }
            return (String) context.handleUnexpectedToken(String.class, json);
        }
    }
}
