package org.ledgerdesk.gateway.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/** Sends the Brotli twin to whoever reads it: Spring goes by the browser's order, and every browser names gzip first. */
final class SmallestTwin extends EncodedResourceResolver {

    @Override
    protected @Nullable Resource resolveResourceInternal(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        return super.resolveResourceInternal(request == null ? null : new BrotliFirst(request), path, locations, chain);
    }

    private static final class BrotliFirst extends HttpServletRequestWrapper {

        BrotliFirst(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            var value = super.getHeader(name);
            boolean brotli = HttpHeaders.ACCEPT_ENCODING.equalsIgnoreCase(name)
                    && value != null
                    && value.toLowerCase(Locale.ROOT).matches("(.*,)?\\s*br\\s*(,.*)?");
            return brotli ? "br, " + value : value;
        }
    }
}
