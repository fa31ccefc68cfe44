package org.ledgerdesk.ticket.attachments;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.sealing.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code attachment}: each file taken in, whose it is, and where it belongs once something names it. */
@Component
class AttachmentTable {

    private final JdbcClient jdbc;

    AttachmentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets names go, and with them the rows' claim to their bytes; tells whose bytes may be nobody's now. */
    List<String> erase(Collection<UUID> ids) {
        return jdbc.sql("""
                        UPDATE attachment SET name = :erased, erased_at = now() WHERE id = ANY(:ids) AND erased_at IS NULL
                        RETURNING sha256
                        """)
                .param("erased", Sealer.ERASED)
                .param("ids", ids.toArray(UUID[]::new))
                .query(String.class)
                .list();
    }

    /** As long as the transaction runs, nobody else adds or removes files of this content. */
    void hold(String sha256) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:sha256, 7))")
                .param("sha256", sha256)
                .query((row, n) -> true)
                .single();
    }

    void add(Attachment attachment, String uploadedBy, Instant at) {
        jdbc.sql("""
                        INSERT INTO attachment (id, name, media_type, size, sha256, uploaded_by, uploaded_at)
                        VALUES (:id, :name, :mediaType, :size, :sha256, :uploadedBy, :uploadedAt)
                        """)
                .param("id", UUID.fromString(attachment.id()))
                .param("name", attachment.name())
                .param("mediaType", attachment.mediaType())
                .param("size", attachment.size())
                .param("sha256", attachment.sha256())
                .param("uploadedBy", uploadedBy)
                .param("uploadedAt", at.atOffset(UTC))
                .update();
    }

    List<Attachment> find(Collection<UUID> ids) {
        return jdbc.sql("SELECT id, name, media_type, size, sha256 FROM attachment WHERE id = ANY(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Attachment.class)
                .list();
    }

    Optional<Attachment> ofTicket(String reference, UUID id, boolean notesToo) {
        return jdbc.sql("""
                        SELECT id, name, media_type, size, sha256 FROM attachment
                        WHERE id = :id AND reference = :reference AND erased_at IS NULL AND (:notesToo OR NOT internal)
                        """)
                .param("id", id)
                .param("reference", reference)
                .param("notesToo", notesToo)
                .query(Attachment.class)
                .optional();
    }

    int bind(Collection<UUID> ids, String reference, @Nullable UUID responseId, String caller) {
        return jdbc.sql("""
                        UPDATE attachment SET reference = :reference, response_id = :responseId
                        WHERE id = ANY(:ids) AND uploaded_by = :caller AND reference IS NULL
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("reference", reference)
                .param("responseId", responseId)
                .param("caller", caller)
                .update();
    }

    boolean copy(UUID id, UUID copy, String reference, UUID responseId, boolean internal) {
        return jdbc.sql("""
                        INSERT INTO attachment
                          (id, name, media_type, size, sha256, uploaded_by, uploaded_at, reference, response_id, internal)
                        SELECT :copy, name, media_type, size, sha256, uploaded_by, uploaded_at, :reference, :responseId, :internal
                        FROM attachment WHERE id = :id AND erased_at IS NULL
                        """)
                        .param("id", id)
                        .param("copy", copy)
                        .param("reference", reference)
                        .param("responseId", responseId)
                        .param("internal", internal)
                        .update()
                == 1;
    }

    boolean allOf(Collection<UUID> ids, String caller) {
        return jdbc.sql("SELECT count(*) FROM attachment WHERE id = ANY(:ids) AND uploaded_by = :caller")
                        .param("ids", ids.toArray(UUID[]::new))
                        .param("caller", caller)
                        .query(Integer.class)
                        .single()
                == ids.size();
    }

    void keepAmongStaff(Collection<UUID> ids) {
        jdbc.sql("UPDATE attachment SET internal = true WHERE id = ANY(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    void address(String id, String addressee) {
        jdbc.sql("UPDATE attachment SET addressed_to = :addressee WHERE id = :id")
                .param("addressee", addressee)
                .param("id", UUID.fromString(id))
                .update();
    }

    void move(String from, Collection<String> addressees, String to) {
        jdbc.sql("UPDATE attachment SET reference = :to WHERE reference = :from AND addressed_to = ANY(:addressees)")
                .param("to", to)
                .param("from", from)
                .param("addressees", addressees.toArray(String[]::new))
                .update();
    }

    int removeUnused(Instant before) {
        return jdbc.sql("DELETE FROM attachment WHERE reference IS NULL AND uploaded_at < :before")
                .param("before", before.atOffset(UTC))
                .update();
    }

    List<String> unknown(Collection<String> fingerprints) {
        return jdbc.sql("""
                        SELECT kept FROM unnest(:fingerprints) AS kept
                        WHERE NOT EXISTS (SELECT FROM attachment WHERE sha256 = kept AND erased_at IS NULL)
                        """)
                .param("fingerprints", fingerprints.toArray(String[]::new))
                .query(String.class)
                .list();
    }
}
