package org.ledgerdesk.gateway.problems;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Stands where Boot would show its HTML error page: what a filter let fall is a problem answer too. */
@Controller
class ErrorPageController implements ErrorController {

    private final ProblemWriter writer;

    ErrorPageController(ProblemWriter writer) {
        this.writer = writer;
    }

    @RequestMapping("${server.error.path:/error}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var problem =
                switch (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION)) {
                    case Exception failure -> ProblemResolver.problemOf(failure, request);
                    case null, default ->
                        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                                ? ProblemResolver.refused(status)
                                : Problem.notFound();
                };
        writer.write(request, response, problem);
    }
}
