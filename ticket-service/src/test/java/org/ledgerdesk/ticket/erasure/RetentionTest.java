package org.ledgerdesk.ticket.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionTest {

    @ParameterizedTest
    @ValueSource(strings = {"P6Y", "P7Y", "P72M", "P6Y1D", "P2192D", "P100Y"})
    void sixYearsOrMoreAreKept(String setting) {
        assertThat(new Retention(setting).period()).isEqualTo(Period.parse(setting));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"P5Y", "P71M", "P5Y11M30D", "P2190D", "P2191D", "P0D", "-P6Y", "P-6Y", "6 years", "", "PT60000H"
            })
    void lessOrNothingIsRefusedAtStartWithTheReason(String setting) {
        assertThatThrownBy(() -> new Retention(setting))
                .isInstanceOf(RetentionTooShort.class)
                .hasMessageContaining("LEDGERDESK_RETENTION is \"" + setting + "\"")
                .hasMessageContaining("six years at least");
    }
}
