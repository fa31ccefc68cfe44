package org.ledgerdesk.ticket.timeline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.desk.Disclosure;
import org.ledgerdesk.ticket.domain.AttachedFile;
import org.ledgerdesk.ticket.domain.AuthorKind;
import org.ledgerdesk.ticket.domain.By;
import org.ledgerdesk.ticket.domain.SealedText;
import org.ledgerdesk.ticket.domain.SplitFrom;
import org.ledgerdesk.ticket.domain.TicketEvent;
import org.ledgerdesk.ticket.domain.TicketEvent.AwaitingResponseEnded;
import org.ledgerdesk.ticket.domain.TicketEvent.AwaitingResponseStarted;
import org.ledgerdesk.ticket.domain.TicketEvent.CompletionEstimated;
import org.ledgerdesk.ticket.domain.TicketEvent.CourtesyOverruled;
import org.ledgerdesk.ticket.domain.TicketEvent.DuplicateAbsorbed;
import org.ledgerdesk.ticket.domain.TicketEvent.FileAttached;
import org.ledgerdesk.ticket.domain.TicketEvent.MergeUndone;
import org.ledgerdesk.ticket.domain.TicketEvent.PersonInvolved;
import org.ledgerdesk.ticket.domain.TicketEvent.PersonUninvolved;
import org.ledgerdesk.ticket.domain.TicketEvent.PriorityAssessed;
import org.ledgerdesk.ticket.domain.TicketEvent.PriorityDisputed;
import org.ledgerdesk.ticket.domain.TicketEvent.ProspectAdopted;
import org.ledgerdesk.ticket.domain.TicketEvent.QuoteApproved;
import org.ledgerdesk.ticket.domain.TicketEvent.QuoteDeclined;
import org.ledgerdesk.ticket.domain.TicketEvent.QuoteExpired;
import org.ledgerdesk.ticket.domain.TicketEvent.QuoteProvided;
import org.ledgerdesk.ticket.domain.TicketEvent.QuoteRequested;
import org.ledgerdesk.ticket.domain.TicketEvent.ResponseAdded;
import org.ledgerdesk.ticket.domain.TicketEvent.SuggestionJudged;
import org.ledgerdesk.ticket.domain.TicketEvent.TextErased;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketAssigned;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketChased;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketClosed;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketDeescalated;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketEscalated;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketMerged;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketOpened;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketRecategorised;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketReopened;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketResolved;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketSplit;
import org.ledgerdesk.ticket.domain.TicketEvent.TicketTransferred;
import org.ledgerdesk.ticket.domain.Visibility;
import org.ledgerdesk.ticket.ledger.Moves;
import org.ledgerdesk.ticket.ledger.StoredFact;
import org.ledgerdesk.ticket.timeline.Entry.Done;
import org.ledgerdesk.ticket.timeline.Entry.Kind;

/** Turns facts into what people read: responses, notes, and a line for each thing done. */
final class Conversation {

    private final String page;
    private final String owner;
    private final Disclosure disclosure;
    private final Names names;
    private final Function<SealedText, String> open;
    private final Map<String, FileShown> files = new HashMap<>();
    private final Set<String> overruled = new HashSet<>();
    private final Map<String, String> splitInto = new HashMap<>();

    /**
     * @param page the ticket that is read
     * @param owner the ticket whose facts these are: the page's, or one it absorbed
     */
    Conversation(String page, String owner, Disclosure disclosure, Names names, Function<SealedText, String> open) {
        this.page = page;
        this.owner = owner;
        this.disclosure = disclosure;
        this.names = names;
        this.open = open;
    }

    /**
     * Files and overrulings are facts of their own after what they belong to, so they are gathered first.
     *
     * @param facts those the reader is shown
     */
    List<Entry> of(List<StoredFact> facts) {
        facts.forEach(fact -> {
            if (fact.event() instanceof FileAttached attached) {
                files.put(attached.file().id(), shown(attached.file()));
            }
            if (fact.event() instanceof CourtesyOverruled more) {
                overruled.add(more.responseId());
            }
            if (fact.event() instanceof TicketSplit split) {
                split.responses().forEach(response -> splitInto.put(response, split.into()));
            }
        });
        return facts.stream().flatMap(this::entries).toList();
    }

    private Stream<Entry> entries(StoredFact fact) {
        return fact.event() instanceof TicketOpened opened && opened.splitFrom() != null
                ? Stream.concat(Stream.of(opening(opened)), carried(opened.splitFrom()))
                : Stream.ofNullable(entry(fact));
    }

    private @Nullable Entry entry(StoredFact fact) {
        return switch (fact.event()) {
            case TicketOpened opened -> opening(opened);
            case ResponseAdded said -> said(said);
            case FileAttached file -> file.responseId() != null ? null : added(fact, file);
            case PriorityAssessed judged -> done(fact, judged(judged), forStaff(judged.reason()));
            case PriorityDisputed disputed -> done(fact, Map.of(), disputed.reason());
            case TicketAssigned assigned -> done(fact, assigned(assigned), null);
            case TicketTransferred moved ->
                done(fact, Map.of("department", moved.department()), forStaff(moved.reason()));
            case TicketRecategorised other ->
                done(
                        fact,
                        Map.of("category", other.category(), "siteDown", other.siteDown()),
                        forStaff(other.reason()));
            case TicketEscalated up -> done(fact, Map.of(), forStaff(up.reason()));
            case TicketDeescalated down -> done(fact, Map.of(), forStaff(down.reason()));
            case CompletionEstimated promised -> done(fact, Map.of("date", promised.date()), promised.note());
            case TicketChased chased -> done(fact, Map.of(), null);
            case TicketSplit split -> done(fact, Map.of("into", split.into()), null);
            case QuoteRequested asked -> done(fact, Map.of(), null);
            case QuoteProvided quoted -> done(fact, quoted(quoted), quoted.note());
            case QuoteApproved approved -> done(fact, Map.of(), null);
            case QuoteDeclined declined -> done(fact, Map.of(), declined.reason());
            case QuoteExpired expired -> done(fact, Map.of(), null);
            case PersonInvolved involved -> done(fact, person(involved.person()), null);
            case PersonUninvolved gone -> done(fact, person(gone.person()), null);
            case AwaitingResponseStarted started -> done(fact, Map.of(), null);
            case AwaitingResponseEnded ended -> done(fact, Map.of(), null);
            case ProspectAdopted adopted -> done(fact, Map.of("organisation", adopted.organisation()), null);
            case TicketResolved resolved -> done(fact, Map.of(), null);
            case TicketReopened reopened -> done(fact, Map.of(), null);
            case TicketClosed closed -> done(fact, Map.of(), null);
            case TextErased erased ->
                done(fact, erased.person() == null ? Map.of() : person(erased.person()), forStaff(erased.reason()));
            case CourtesyOverruled more -> done(fact, Map.of(), null);
            case SuggestionJudged judged ->
                done(fact, Map.of("other", judged.other(), "accepted", judged.accepted()), null);
            case TicketMerged merged -> done(fact, Map.of("into", merged.into()), null);
            case DuplicateAbsorbed absorbed -> done(fact, Map.of("duplicate", absorbed.duplicate()), null);
            case MergeUndone undone -> done(fact, undone(undone), null);
        };
    }

    private @Nullable SealedText forStaff(@Nullable SealedText reason) {
        return disclosure.showsStaffsReasons() ? reason : null;
    }

    /** The requester's words, whoever wrote them down; or somebody's who said them on another ticket. */
    private Entry opening(TicketOpened opened) {
        var origin = opened.splitFrom();
        return new Entry(
                opened.responseId(),
                Kind.RESPONSE,
                names.author(origin == null ? new By(opened.requester(), AuthorKind.CLIENT) : origin.author()),
                opened.channel(),
                Visibility.PUBLIC,
                open.apply(opened.description()),
                null,
                files(opened.attachments()),
                origin == null ? opened.at() : origin.saidAt(),
                false,
                null,
                from() != null || origin == null ? from() : origin.reference(),
                splitInto.get(opened.responseId()),
                null);
    }

    private Stream<Entry> carried(SplitFrom origin) {
        return origin.carried().stream()
                .map(said -> new Entry(
                        said.responseId(),
                        said.visibility() == Visibility.INTERNAL ? Kind.NOTE : Kind.RESPONSE,
                        names.author(said.author()),
                        said.channel(),
                        said.visibility(),
                        open.apply(said.body()),
                        null,
                        files(said.attachments()),
                        said.saidAt(),
                        false,
                        null,
                        from() == null ? origin.reference() : from(),
                        splitInto.get(said.responseId()),
                        null));
    }

    private Entry said(ResponseAdded said) {
        return new Entry(
                said.responseId(),
                said.visibility() == Visibility.INTERNAL ? Kind.NOTE : Kind.RESPONSE,
                names.author(said.by()),
                said.channel(),
                said.visibility(),
                open.apply(said.body()),
                null,
                files(said.attachments()),
                said.at(),
                said.courtesy() && !overruled.contains(said.responseId()),
                addressedTo(said),
                from(),
                splitInto.get(said.responseId()),
                null);
    }

    private Entry added(StoredFact fact, FileAttached file) {
        return event(fact, Map.of(), null, files(List.of(file.file().id())));
    }

    private Entry done(StoredFact fact, Map<String, Object> data, @Nullable SealedText reason) {
        return event(fact, data, reason, List.of());
    }

    private Entry event(
            StoredFact fact, Map<String, Object> data, @Nullable SealedText reason, List<FileShown> attachments) {
        TicketEvent event = fact.event();
        return new Entry(
                "event-" + (event.reference().equals(page) ? "" : event.reference() + "-") + fact.sequence(),
                Kind.EVENT,
                names.author(event.by()),
                null,
                Visibility.PUBLIC,
                reason == null ? null : open.apply(reason),
                null,
                attachments,
                event.at(),
                false,
                addressedTo(event),
                from(),
                null,
                new Done(event.getClass().getSimpleName(), data));
    }

    private @Nullable String from() {
        return owner.equals(page) ? null : owner;
    }

    /** What moved to the ticket it was addressed to is simply its own. */
    private @Nullable String addressedTo(TicketEvent event) {
        var other = Moves.addressedTo(event);
        return owner.equals(other) ? null : other;
    }

    private static Map<String, Object> judged(PriorityAssessed judged) {
        return Map.of("priority", judged.priority(), "siteDown", judged.siteDown());
    }

    private static Map<String, Object> quoted(QuoteProvided quoted) {
        return Map.of("amount", quoted.amount(), "currency", quoted.currency(), "validUntil", quoted.validUntil());
    }

    private Map<String, Object> assigned(TicketAssigned assigned) {
        return assigned.assignee() == null
                ? Map.of()
                : Map.of("assignee", names.person(assigned.assignee()).name());
    }

    private static Map<String, Object> undone(MergeUndone undone) {
        return undone.original() == null
                ? Map.of("duplicate", Objects.requireNonNull(undone.duplicate()))
                : Map.of("original", undone.original());
    }

    private Map<String, Object> person(String id) {
        return Map.of("person", names.person(id).name());
    }

    private List<FileShown> files(List<String> ids) {
        return ids.stream().map(files::get).filter(Objects::nonNull).toList();
    }

    private FileShown shown(AttachedFile file) {
        return new FileShown(file.id(), open.apply(file.name()), file.mediaType(), file.size(), file.sha256());
    }
}
