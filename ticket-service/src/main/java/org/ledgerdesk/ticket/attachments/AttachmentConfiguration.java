package org.ledgerdesk.ticket.attachments;

import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.axonframework.config.ConfigurerModule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where files are kept, and how much of a request is read before it is refused. */
@Configuration(proxyBeanMethods = false)
class AttachmentConfiguration {

    /** What a multipart request has beside the file: boundaries and headers. */
    private static final long AROUND = 64L * 1024;

    private final Path folder;

    AttachmentConfiguration(@Value("${ledgerdesk.attachments}") Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Bean
    ConfigurerModule notesRideAlong() {
        return configurer -> configurer.eventProcessing(
                processing -> processing.registerSubscribingEventProcessor(NotesProjection.GROUP));
    }

    @Bean
    FileStore fileStore() throws IOException {
        return new FileStore(folder);
    }

    /** Parts go to disk at once, never to memory, and to the disk that keeps the files. */
    @Bean
    MultipartConfigElement multipart() throws IOException {
        var parts = Files.createDirectories(folder.resolve("arriving"));
        return new MultipartConfigElement(parts.toString(), FileStore.LARGEST, FileStore.LARGEST + AROUND, 0);
    }
}
