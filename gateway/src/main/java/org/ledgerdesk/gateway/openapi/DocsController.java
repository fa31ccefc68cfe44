package org.ledgerdesk.gateway.openapi;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.ledgerdesk.gateway.problems.Problem;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The description for people: Swagger UI out of our own jar, so that nothing is asked of another host. */
@RestController
@RequestMapping("/api/docs")
class DocsController {

    private static final MediaType SCRIPT = MediaType.valueOf("text/javascript;charset=UTF-8");
    private static final MediaType STYLE = MediaType.valueOf("text/css;charset=UTF-8");

    private final Resource page = new ClassPathResource("docs/index.html");
    private final Map<String, Resource> files;

    DocsController() throws IOException {
        this.files = Map.of(
                "start.js", new ClassPathResource("docs/start.js"),
                "swagger-ui.css", swagger("swagger-ui.css"),
                "swagger-ui-bundle.js", swagger("swagger-ui-bundle.js"));
    }

    /** The folder is named after the version, which only the pom shall know. */
    private static Resource swagger(String name) throws IOException {
        return new PathMatchingResourcePatternResolver()
                .getResources("classpath*:META-INF/resources/webjars/swagger-ui/*/" + name)[0];
    }

    @GetMapping
    ResponseEntity<Resource> page() {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_HTML)
                .cacheControl(CacheControl.noCache())
                .body(page);
    }

    @GetMapping("/{name}")
    ResponseEntity<Resource> file(@PathVariable String name) {
        var file = files.get(name);
        if (file == null) {
            throw Problem.notFound();
        }
        return ResponseEntity.ok()
                .contentType(name.endsWith(".css") ? STYLE : SCRIPT)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .body(file);
    }
}
