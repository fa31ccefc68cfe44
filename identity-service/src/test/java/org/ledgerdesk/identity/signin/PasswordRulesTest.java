package org.ledgerdesk.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgerdesk.chassis.caller.Role;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.identity.domain.EmailAddress;
import org.ledgerdesk.identity.domain.Person;
import org.ledgerdesk.identity.domain.PersonKind;

class PasswordRulesTest {

    private final Person person = new Person(
            UUID.randomUUID(),
            new EmailAddress("webteam@harbour-linen.example"),
            "Wendeline van Webteam",
            PersonKind.CLIENT,
            Set.of(Role.MEMBER),
            "harbour-linen",
            Set.of(),
            "en",
            null,
            true,
            1);

    @ParameterizedTest
    @ValueSource(strings = {"k7m2p-x9qrt-4wnhe", "een veilige wachtzin", "пароль из слов", "aaaaab bbbbbc ddddd"})
    void aFewWordsOrRandomGroupsDo(String password) {
        assertThatCode(() -> PasswordRules.check(password + " ", person)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Tr0ub4dor&3,                    password-too-short
            fourteen chars,                 password-too-short
            aaaaaaaaaaaaaaaaaaaa,           password-too-easy
            passwordpasswordpassword,       password-too-easy
            PasswordPassword1,              password-too-easy
            1234567890123456,               password-too-easy
            qwertyuiopasdfghjkl,            password-too-easy
            zyxwvutsrqponmlkj,              password-too-easy
            CorrectHorseBatteryStaple,      password-too-easy
            webteam@harbour-linen.example,  password-too-easy
            wendeline van webteam,          password-too-easy
            """)
    void whatIsTriedFirstIsRefused(String password, String code) {
        assertThatThrownBy(() -> PasswordRules.check(password, person))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    @Test
    void sixtyFourCharactersOfAnyScriptAreFineAndTwoHundredTheMost() {
        var words = "вишня груша слива ";

        assertThatCode(() -> PasswordRules.check(words + "яблоко ".repeat(7), person))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> PasswordRules.check(words + "яблоко ".repeat(27), person))
                .isInstanceOf(Problem.class);
    }

    @Test
    void everyKeyboardTypesTheSamePassword() {
        assertThat(PasswordRules.normal("caf\u00e9 \ufb01n")).isEqualTo(PasswordRules.normal("cafe\u0301 fin"));
    }
}
