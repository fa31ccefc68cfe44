package org.ledgerdesk.gateway.portal;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.gateway.Settings;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Serves the portal's files: those with a hash in their name for ever, its one page fresh each time. */
@Configuration(proxyBeanMethods = false)
class PortalConfiguration implements WebMvcConfigurer {

    private final String folder;

    PortalConfiguration(Settings settings) {
        this.folder = "file:" + settings.portal().toAbsolutePath() + "/";
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(folder + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(false)
                .addResolver(new SmallestTwin())
                .addResolver(new PathResourceResolver());
        registry.addResourceHandler("/**")
                .addResourceLocations(folder)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new SmallestTwin())
                .addResolver(new PageOrFile());
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/index.html");
    }

    /** The portal has its own addresses, which are all its one page; what looks like a file must be one. */
    private static final class PageOrFile extends PathResourceResolver {

        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            var file = super.getResource(path, location);
            boolean looksLikeFile = path.substring(path.lastIndexOf('/') + 1).contains(".") || path.startsWith(".");
            return file != null || looksLikeFile ? file : super.getResource("index.html", location);
        }
    }
}
