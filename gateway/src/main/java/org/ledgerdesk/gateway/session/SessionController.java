package org.ledgerdesk.gateway.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.gateway.access.Access;
import org.ledgerdesk.gateway.access.AccessTokens;
import org.ledgerdesk.gateway.access.Person;
import org.ledgerdesk.gateway.problems.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signs a browser in and out. The password goes to identity and stays nowhere; tokens never reach the browser. */
@RestController
@RequestMapping("/api/v1/session")
class SessionController {

    private final BrowserSessions sessions;
    private final AccessTokens tokens;
    private final CsrfTokenRepository forgeryTokens;

    SessionController(BrowserSessions sessions, AccessTokens tokens, CsrfTokenRepository forgeryTokens) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.forgeryTokens = forgeryTokens;
    }

    record SignIn(@Nullable String email, @Nullable String password) {

        @Override
        public String toString() {
            return "SignIn[]";
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Session(boolean signedIn, @Nullable Person person) {

        static Session of(Optional<Access> access) {
            return new Session(access.isPresent(), access.map(Access::person).orElse(null));
        }
    }

    /** Reading the token makes its cookie be written, so the page's first write already has one to send. */
    @GetMapping
    Session current(HttpServletRequest request, CsrfToken token) {
        token.getToken();
        return Session.of(sessions.signedIn(request).flatMap(tokens::ofSession));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Session signIn(@RequestBody SignIn given, HttpServletRequest request, HttpServletResponse response) {
        if (given.email() == null || given.password() == null) {
            throw Problem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT, "validation-failed", "Both email and password are needed.");
        }
        var access = tokens.ofCredentials(given.email(), given.password(), request.getRemoteAddr())
                .orElseThrow(Problem::wrongCredentials);
        sessions.begin(request, access.person().id());
        forgeryTokens.saveToken(forgeryTokens.generateToken(request), request, response);
        return Session.of(Optional.of(access));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request) {
        sessions.end(request);
    }
}
