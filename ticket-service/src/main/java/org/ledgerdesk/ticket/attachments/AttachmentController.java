package org.ledgerdesk.ticket.attachments;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.caller.OnceOnly;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.ticket.rows.VisibleTickets;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

/** Takes files in and gives them back, as downloads only: what a stranger uploaded must never run in our page. */
@RestController
class AttachmentController {

    private final Attachments attachments;
    private final FileStore files;
    private final VisibleTickets visible;
    private final OnceOnly once;
    private final JsonMapper json;

    AttachmentController(
            Attachments attachments, FileStore files, VisibleTickets visible, OnceOnly once, JsonMapper json) {
        this.attachments = attachments;
        this.files = files;
        this.visible = visible;
        this.once = once;
        this.json = json;
    }

    /** What is remembered of a request, to know it when it comes again. */
    record Asked(String path, String name, String sha256) {}

    /** What is remembered of the answer; the name is looked up again. */
    record Taken(String id) {}

    @PostMapping(path = "/api/v1/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Attachment> upload(
            Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestPart("file") MultipartFile file)
            throws IOException {
        var upload = files.receive(FileName.clean(file.getOriginalFilename()), file.getInputStream());
        try {
            var asked = new Asked("/api/v1/attachments", upload.name(), upload.sha256());
            var answer = once.answer(caller, key, asked, () -> ResponseEntity.status(HttpStatus.CREATED)
                    .body(new Taken(attachments.add(upload, caller).id())));
            var id = json.valueToTree(answer.getBody()).path("id").asString();
            return ResponseEntity.status(answer.getStatusCode())
                    .headers(answer.getHeaders())
                    .body(attachments.describe(List.of(id)).getFirst());
        } finally {
            files.discard(upload);
        }
    }

    @GetMapping("/api/v1/tickets/{reference}/attachments/{id}")
    ResponseEntity<Resource> download(Caller caller, @PathVariable String reference, @PathVariable String id) {
        if (!visible.sees(caller, reference)) {
            throw Problem.notFound();
        }
        var attachment =
                attachments.ofTicket(reference, id, caller.seesAllTickets()).orElseThrow(Problem::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(attachment.name()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(attachment.sha256())
                .body(new FileSystemResource(files.file(attachment.sha256())));
    }

    private static String disposition(String name) {
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s"
                .formatted(FileName.ascii(name), FileName.encoded(name));
    }
}
