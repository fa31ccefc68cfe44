package org.ledgerdesk.ticket.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.domain.TicketCommand.AssessPriority;
import org.ledgerdesk.ticket.domain.TicketCommand.AssignTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.AttachFiles;
import org.ledgerdesk.ticket.domain.TicketCommand.DisputePriority;
import org.ledgerdesk.ticket.domain.TicketCommand.OpenTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.RecategoriseTicket;
import org.ledgerdesk.ticket.domain.TicketCommand.Respond;
import org.ledgerdesk.ticket.domain.TicketCommand.TransferTicket;
import org.ledgerdesk.ticket.domain.TicketEvent.AwaitingResponseEnded;
import org.ledgerdesk.ticket.domain.TicketEvent.AwaitingResponseStarted;
import org.ledgerdesk.ticket.domain.TicketEvent.FileAttached;
import org.ledgerdesk.ticket.domain.TicketEvent.PriorityAssessed;
import org.ledgerdesk.ticket.domain.TicketEvent.PriorityDisputed;
import org.ledgerdesk.ticket.domain.TicketEvent.ResponseAdded;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketAssigned;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketClosed;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketOpened;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketRecategorised;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketReopened;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketResolved;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketTransferred;

/** The facts and wishes of one believable ticket, for tests that only care about what differs. */
final class Facts {

    static final String HD = "HD-00042";
    static final Instant AT = Instant.parse("2026-11-16T09:41:55.070Z");
    static final By CLIENT = new By("client-1", AuthorKind.CLIENT);
    static final By AGENT = new By("agent-1", AuthorKind.STAFF);
    static final By PROGRAM = new By("shop-monitor", AuthorKind.MACHINE);
    static final SealedText WORDS = new SealedText("sealed:k1:abcd");
    static final String RESPONSE = "response-1";
    static final AttachedFile FILE = new AttachedFile("file-1", WORDS, "image/png", 2048, "ab".repeat(32));

    static final By DESK = new By("ledgerdesk", AuthorKind.SYSTEM);

    private Facts() {}

    static TicketOpened opened() {
        return opened(false, List.of(), List.of());
    }

    static TicketOpened siteDown() {
        return opened(true, List.of(), List.of());
    }

    static TicketOpened opened(boolean siteDown, List<String> followers, List<String> attachments) {
        return new TicketOpened(
                HD,
                AT,
                CLIENT,
                "harbour-linen",
                "client-1",
                "BUG_REPORT",
                "SUPPORT",
                Channel.PORTAL,
                "opening-1",
                WORDS,
                WORDS,
                List.of(),
                List.of(),
                AT,
                siteDown,
                false,
                siteDown ? Priority.P1 : Priority.P3,
                null,
                followers,
                attachments,
                null);
    }

    static OpenTicket open(List<String> followers, AttachedFile... files) {
        return open(null, followers, files);
    }

    static OpenTicket open(@Nullable String quoteId, List<String> followers, AttachedFile... files) {
        return new OpenTicket(
                HD,
                AT,
                CLIENT,
                "harbour-linen",
                "client-1",
                "BUG_REPORT",
                "SUPPORT",
                Channel.PORTAL,
                "opening-1",
                WORDS,
                WORDS,
                List.of(),
                List.of(),
                AT,
                false,
                false,
                Priority.P3,
                null,
                followers,
                List.of(files),
                null,
                quoteId);
    }

    static AssessPriority assess(Assessment assessment) {
        return new AssessPriority(HD, AT, AGENT, assessment, WORDS);
    }

    static PriorityAssessed assessed(Priority priority) {
        return new PriorityAssessed(HD, AT, AGENT, priority, false, null, null, null, WORDS);
    }

    static DisputePriority dispute() {
        return new DisputePriority(HD, AT, CLIENT, WORDS);
    }

    static PriorityDisputed disputed(@Nullable String responseId, @Nullable SealedText reason) {
        return new PriorityDisputed(HD, AT, CLIENT, responseId, reason);
    }

    static TransferTicket transfer(String department, boolean keepsAssignee) {
        return new TransferTicket(HD, AT, AGENT, department, WORDS, keepsAssignee);
    }

    static TicketTransferred transferred(String department) {
        return new TicketTransferred(HD, AT, AGENT, department, WORDS);
    }

    static RecategoriseTicket recategorise(String category, boolean siteDown) {
        return new RecategoriseTicket(HD, AT, AGENT, category, siteDown, true, null, WORDS);
    }

    static TicketRecategorised recategorised(String category, boolean siteDown) {
        return new TicketRecategorised(HD, AT, AGENT, category, siteDown, true, WORDS);
    }

    static AssignTicket assign(@Nullable String assignee) {
        return new AssignTicket(HD, AT, AGENT, assignee);
    }

    static TicketAssigned assigned(@Nullable String assignee) {
        return new TicketAssigned(HD, AT, AGENT, assignee);
    }

    static Respond respond(By by, Visibility visibility, boolean asks, boolean resolves, AttachedFile... files) {
        return respond(by, visibility, asks, resolves, false, files);
    }

    static Respond respond(
            By by, Visibility visibility, boolean asks, boolean resolves, boolean contests, AttachedFile... files) {
        return respond(by, visibility, asks, resolves, contests, false, files);
    }

    static Respond respond(
            By by,
            Visibility visibility,
            boolean asks,
            boolean resolves,
            boolean contests,
            boolean thanks,
            AttachedFile... files) {
        return new Respond(
                HD,
                AT,
                by,
                RESPONSE,
                visibility,
                Channel.PORTAL,
                WORDS,
                asks,
                resolves,
                contests,
                thanks,
                AT,
                List.of(files),
                null);
    }

    static Respond answer() {
        return respond(AGENT, Visibility.PUBLIC, false, false);
    }

    static Respond askBack() {
        return respond(AGENT, Visibility.PUBLIC, true, false);
    }

    static Respond clientSays() {
        return respond(CLIENT, Visibility.PUBLIC, false, false);
    }

    static Respond clientThanks(AttachedFile... files) {
        return respond(CLIENT, Visibility.PUBLIC, false, false, false, true, files);
    }

    static ResponseAdded thanked() {
        return new ResponseAdded(
                HD,
                AT,
                CLIENT,
                RESPONSE,
                Visibility.PUBLIC,
                Channel.PORTAL,
                WORDS,
                false,
                true,
                false,
                AT,
                List.of(),
                null);
    }

    static Respond clientContests() {
        return respond(CLIENT, Visibility.PUBLIC, false, false, true);
    }

    static ResponseAdded added(By by, Visibility visibility, boolean asks, String... files) {
        return new ResponseAdded(
                HD,
                AT,
                by,
                RESPONSE,
                visibility,
                Channel.PORTAL,
                WORDS,
                asks,
                false,
                by.kind() == AuthorKind.MACHINE,
                AT,
                List.of(files),
                null);
    }

    static ResponseAdded answered() {
        return added(AGENT, Visibility.PUBLIC, false);
    }

    static ResponseAdded clientSaid() {
        return added(CLIENT, Visibility.PUBLIC, false);
    }

    static FileAttached attached(@Nullable String responseId) {
        return new FileAttached(HD, AT, CLIENT, responseId, FILE, null);
    }

    static AttachFiles attach(AttachedFile... files) {
        return new AttachFiles(HD, AT, CLIENT, List.of(files), null);
    }

    static AwaitingResponseStarted awaiting() {
        return new AwaitingResponseStarted(HD, AT, AGENT, RESPONSE);
    }

    static AwaitingResponseEnded awaitingEnded(By by, @Nullable String responseId) {
        return new AwaitingResponseEnded(HD, AT, by, responseId);
    }

    static TicketResolved resolved() {
        return new TicketResolved(HD, AT, AGENT);
    }

    static TicketReopened reopened(By by, @Nullable String responseId) {
        return new TicketReopened(HD, AT, by, responseId);
    }

    static TicketClosed closed() {
        return new TicketClosed(HD, AT, AGENT);
    }
}
