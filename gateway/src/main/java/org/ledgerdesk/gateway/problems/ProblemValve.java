package org.ledgerdesk.gateway.problems;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Tomcat's own refusals (a broken request line, an encoded slash) never reach Spring, so they are reworded here. */
public final class ProblemValve extends ErrorReportValve {

    private final ProblemWriter writer;

    ProblemValve(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var problem = ProblemResolver.refused(response.getStatus());
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        try {
            // The path is left out: what made Tomcat refuse may be the path itself.
            response.getOutputStream().write(writer.body(problem, "/"));
            response.finishResponse();
        } catch (IOException gone) {
            container.getLogger().debug("The caller left before its refusal", gone);
        }
    }
}
