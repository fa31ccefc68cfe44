package org.ledgerdesk.ticket.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Callers;
import org.ledgerdesk.chassis.problems.Problem;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads {@link Write} from the request, so that every writing path honours the same headers. */
@Component
final class WriteParameter implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Write.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Write.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var http = request.getNativeRequest(jakarta.servlet.http.HttpServletRequest.class);
        return new Write(
                Callers.current().orElseThrow(Problem::notSignedIn),
                http == null ? "" : http.getMethod() + ' ' + http.getRequestURI(),
                request.getHeader("Idempotency-Key"),
                request.getHeader("If-Match"));
    }
}
