package org.ledgerdesk.sla.calculations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgerdesk.chassis.testing.ServiceTest;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.chassis.testing.TestTokens;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class CalculationControllerTest {

    private static final String OFFICE = """
            {"zone": "Europe/Amsterdam", "week": {"mon": [["09:00","17:00"]], "tue": [["09:00","12:00"],["13:00","17:00"]]},
             "holidays": ["2026-11-23"], "overrides": {"2026-11-21": [["10:00","11:00"]]}}""";

    @LocalServerPort
    private int port;

    @Test
    void addAnswersTheInstantAloneWhenTheAmountIsUsedUp() {
        var answer = ok("""
                {"calendar": %s, "op": "ADD", "start": "2026-11-16T15:00:00Z", "seconds": 7200}""".formatted(OFFICE));
        assertThat(answer).isEqualTo(json("""
                {"instant": "2026-11-17T09:00:00Z"}"""));
    }

    @Test
    void elapsedAnswersSecondsOfOpenTimeWithoutSuspensionsHolidaysAndBreaks() {
        var answer = ok("""
                {"calendar": %s, "op": "ELAPSED", "start": "2026-11-16T00:00:00Z", "end": "2026-11-24T00:00:00Z",
                 "suspended": [["2026-11-16T09:00:00Z","2026-11-16T10:00:00Z"],
                               ["2026-11-16T08:30:00Z","2026-11-16T09:30:00Z"]]}""".formatted(OFFICE));
        assertThat(answer).isEqualTo(json("{\"seconds\": %d}".formatted((8 + 7 + 1) * 3600 - 5400)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-16T08:00:00Z, true",
        "2026-11-16T16:00:00Z, false",
        "2026-11-17T11:30:00Z, false",
        "2026-11-21T09:30:00Z, true",
        "2026-11-23T09:00:00Z, false"
    })
    void isOpenAnswersYesOrNo(String instant, boolean open) {
        var answer = ok("""
                {"calendar": %s, "op": "IS_OPEN", "start": "%s"}""".formatted(OFFICE, instant));
        assertThat(answer).isEqualTo(json("{\"open\": %s}".formatted(open)));
    }

    @Test
    void anyoneSignedInMayAskAndNobodyElse() {
        var question = """
                {"calendar": %s, "op": "IS_OPEN", "start": "2026-11-16T08:00:00Z"}""".formatted(OFFICE);
        assertThat(ask(question, TestTokens.bearer(TestCallers.member("harbour-linen")))
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        assertThat(ask(question, "").getStatusCode().value()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"op":"ADD","start":"2026-11-16T08:00:00Z","seconds":1} | required
            {"calendar":C,"start":"2026-11-16T08:00:00Z","seconds":1} | required
            {"calendar":C,"op":"ADD","seconds":1} | required
            {"calendar":C,"op":"ADD","start":"2026-11-16T08:00:00Z"} | required
            {"calendar":C,"op":"ELAPSED","start":"2026-11-16T08:00:00Z"} | required
            {"calendar":{"zone":"UTC"},"op":"ADD","start":"2026-11-16T08:00:00Z","seconds":1} | required
            {"calendar":{"zone":"Mars/Base","week":{}},"op":"IS_OPEN","start":"2026-11-16T08:00:00Z"} | invalid-zone
            {"calendar":{"zone":"UTC","week":{"mon":[["09:00"]]}},"op":"IS_OPEN","start":"2026-11-16T08:00:00Z"} | invalid-interval
            {"calendar":{"zone":"UTC","week":{"mon":[["17:00","09:00"]]}},"op":"IS_OPEN","start":"2026-11-16T08:00:00Z"} | invalid-interval
            {"calendar":{"zone":"UTC","week":{"mon":[["9:00","17:00"]]}},"op":"IS_OPEN","start":"2026-11-16T08:00:00Z"} | invalid-interval
            {"calendar":{"zone":"UTC","week":{},"holidays":["2026-02-30"]},"op":"IS_OPEN","start":"2026-11-16T08:00:00Z"} | invalid-date
            {"calendar":{"zone":"UTC","week":{},"overrides":{"soon":[]}},"op":"IS_OPEN","start":"2026-11-16T08:00:00Z"} | invalid-date
            {"calendar":C,"op":"IS_OPEN","start":"yesterday"} | invalid-instant
            {"calendar":C,"op":"IS_OPEN","start":"1066-10-14T09:00:00Z"} | out-of-range
            {"calendar":C,"op":"ADD","start":"2026-11-16T08:00:00Z","seconds":-1} | out-of-range
            {"calendar":C,"op":"ADD","start":"2026-11-16T08:00:00Z","seconds":99999999999999999999} | out-of-range
            {"calendar":C,"op":"ELAPSED","start":"2026-11-16T08:00:00Z","end":"2026-11-15T08:00:00Z"} | end-before-start
            {"calendar":C,"op":"ADD","start":"2026-11-16T08:00:00Z","seconds":1,"end":"2026-11-17T08:00:00Z"} | not-for-this-operation
            {"calendar":C,"op":"ADD","start":"2026-11-16T08:00:00Z","seconds":1,"suspended":[["2026-11-17T08:00:00Z","2026-11-16T08:00:00Z"]]} | invalid-interval
            {"calendar":{"zone":"UTC","week":{}},"op":"ADD","start":"2026-11-16T08:00:00Z","seconds":1} | calendar-never-open
            """)
    void whatMakesNoSenseIsRefusedWithACode(String body, String code) {
        var answer = ask(body.replace(":C,", ":" + OFFICE + ","), TestTokens.bearer(TestCallers.agent()));
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(json(answer.getBody()).path("code").asString()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "null",
                "",
                "{\"calendar\":C,\"op\":\"SUBTRACT\",\"start\":\"2026-11-16T08:00:00Z\"}",
                "{\"calendar\":C,\"op\":\"IS_OPEN\",\"start\":\"2026-11-16T08:00:00Z\",\"mood\":\"good\"}",
                "{\"calendar\":C,\"op\":\"IS_OPEN\",\"op\":\"ADD\",\"start\":\"2026-11-16T08:00:00Z\"}",
                "{\"calendar\":{\"zone\":\"UTC\",\"week\":{\"monday\":[]}},\"op\":\"IS_OPEN\",\"start\":\"2026-11-16T08:00:00Z\"}",
                "{\"calendar\":{\"zone\":\"UTC\",\"week\":{\"mon\":\"all day\"}},\"op\":\"IS_OPEN\",\"start\":\"2026-11-16T08:00:00Z\"}",
                "{\"calendar\":C,\"op\":\"ADD\",\"start\":\"2026-11-16T08:00:00Z\",\"seconds\":1.5}",
                "{\"calendar\":C,\"op\":\"ADD\",\"start\":\"2026-11-16T08:00:00Z\",\"seconds\":\"1\"}"
            })
    void whatCannotBeReadIsMalformed(String body) {
        var answer = ask(body.replace(":C,", ":" + OFFICE + ","), TestTokens.bearer(TestCallers.agent()));
        assertThat(answer.getStatusCode().value()).isEqualTo(400);
    }

    private JsonNode ok(String body) {
        var answer = ask(body, TestTokens.bearer(TestCallers.agent()));
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        return json(answer.getBody());
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private ResponseEntity<String> ask(String body, String authorization) {
        return RestClient.create("http://127.0.0.1:" + port)
                .post()
                .uri("/api/v1/sla/calculations")
                .header("Authorization", authorization)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .onStatus(status -> true, (request, response) -> {})
                .toEntity(String.class);
    }
}
