package org.ledgerdesk.ticket.domain;

import java.util.List;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;

/** One issue of one client, from opening to closure: every rule about what may happen to it is in what it calls. */
@Aggregate(
        snapshotTriggerDefinition = "ticketSnapshots",
        snapshotFilter = "ticketSnapshotFilter",
        cache = "ticketCache")
@NullUnmarked // Axon creates it empty and lets its facts fill it
public class Ticket {

    @AggregateIdentifier
    private String reference;

    private Standing standing;

    private Ending ending = Ending.NONE;

    private Progress progress = Progress.NONE;

    private Merging merging = Merging.NONE;

    private Quote quote;

    Ticket() {}

    @CommandHandler
    Ticket(TicketCommand.OpenTicket open) {
        apply(Opening.of(open));
    }

    @CommandHandler
    void handle(TicketCommand.AssessPriority assess) {
        decide(facts -> Triage.decide(assess, facts));
    }

    @CommandHandler
    void handle(TicketCommand.DisputePriority dispute) {
        decide(facts -> Triage.decide(dispute, facts));
    }

    @CommandHandler
    void handle(TicketCommand.AssignTicket assign) {
        decide(facts -> Triage.decide(assign, facts));
    }

    @CommandHandler
    void handle(TicketCommand.TransferTicket transfer) {
        decide(facts -> Placing.decide(transfer, facts));
    }

    @CommandHandler
    void handle(TicketCommand.RecategoriseTicket other) {
        decide(facts -> Placing.decide(other, quote, progress, facts));
    }

    @CommandHandler
    void handle(TicketCommand.EscalateTicket escalate) {
        decide(facts -> progress.decide(escalate, facts));
    }

    @CommandHandler
    void handle(TicketCommand.DeescalateTicket deescalate) {
        decide(facts -> progress.decide(deescalate, facts));
    }

    @CommandHandler
    void handle(TicketCommand.EstimateCompletion estimate) {
        decide(facts -> Progress.decide(estimate, facts));
    }

    @CommandHandler
    void handle(TicketCommand.ChaseTicket chase) {
        decide(facts -> progress.decide(chase, facts));
    }

    @CommandHandler
    void handle(TicketCommand.Respond respond) {
        decide(facts -> {
            if (respond.resolves()) {
                Quoting.mustNotWait(quote);
            }
            Responding.decide(respond, facts);
        });
    }

    @CommandHandler
    void handle(TicketCommand.AttachFiles attach) {
        decide(facts -> Responding.decide(attach, facts));
    }

    @CommandHandler
    void handle(TicketCommand.ResolveTicket resolve) {
        decide(facts -> {
            Ending.decide(resolve, facts);
            Quoting.mustNotWait(quote);
        });
    }

    @CommandHandler
    void handle(TicketCommand.ReopenTicket reopen) {
        decide(facts -> Ending.decide(reopen, facts));
    }

    @CommandHandler
    void handle(TicketCommand.CloseTicket close) {
        decide(facts -> Ending.decide(close, facts));
    }

    @CommandHandler
    void handle(TicketCommand.CloseIfResolvedBy close) {
        decide(facts -> ending.decide(close, facts));
    }

    @CommandHandler
    void handle(TicketCommand.OverruleCourtesy overrule) {
        decide(facts -> ending.decide(overrule, facts));
    }

    @CommandHandler
    void handle(TicketCommand.EraseTicket erase) {
        apply(Erasing.facts(erase, standing, ending));
    }

    @CommandHandler
    void handle(TicketCommand.EraseDuplicate erase) {
        apply(Erasing.facts(erase, standing));
    }

    @CommandHandler
    void handle(TicketCommand.EraseWordsOf gone) {
        apply(Erasing.facts(gone));
    }

    @CommandHandler
    void handle(TicketCommand.AdoptProspect adopt) {
        decideEvenMerged(facts -> Involving.decide(adopt, facts));
    }

    @CommandHandler
    void handle(TicketCommand.InvolvePerson involve) {
        decide(facts -> Involving.decide(involve, merging, facts));
    }

    @CommandHandler
    void handle(TicketCommand.UninvolvePerson gone) {
        decideEvenMerged(facts -> Involving.decide(gone, facts));
    }

    @CommandHandler
    void handle(TicketCommand.JudgeSuggestion judge) {
        decide(facts -> Triage.decide(judge, facts));
    }

    @CommandHandler
    void handle(TicketCommand.MergeTicket merge) {
        var facts = merging.facts(merge, standing);
        Quoting.mustNotBeOffered(quote, reference);
        apply(facts);
    }

    @CommandHandler
    void handle(TicketCommand.AbsorbDuplicate absorb) {
        apply(merging.facts(absorb, standing));
    }

    @CommandHandler
    void handle(TicketCommand.UndoMerge undo) {
        apply(merging.facts(undo, standing));
    }

    @CommandHandler
    void handle(TicketCommand.ReleaseDuplicate release) {
        apply(merging.facts(release, standing));
    }

    @CommandHandler
    void handle(TicketCommand.SplitTicket wish) {
        decide(facts -> facts.then(
                new TicketEvent.TicketSplit(reference, wish.at(), wish.by(), wish.into(), wish.responses())));
    }

    @CommandHandler
    void handle(TicketCommand.RequestQuote wish) {
        decide(facts -> Quoting.decide(wish, quote, facts));
    }

    @CommandHandler
    void handle(TicketCommand.ProvideQuote wish) {
        decide(facts -> Quoting.decide(wish, quote, facts));
    }

    @CommandHandler
    void handle(TicketCommand.ApproveQuote wish) {
        decide(facts -> Quoting.decide(wish, quote, facts));
    }

    @CommandHandler
    void handle(TicketCommand.DeclineQuote wish) {
        decide(facts -> Quoting.decide(wish, quote, facts));
    }

    @CommandHandler
    void handle(TicketCommand.WithdrawQuote wish) {
        decide(facts -> Quoting.decide(wish, quote, facts));
    }

    @CommandHandler
    void handle(TicketCommand.ExpireQuote wish) {
        decide(facts -> Quoting.decide(wish, quote, facts));
    }

    /** What was left unanswered at another desk was promised by nobody here; nothing else depends on the mark (decision 0049). */
    @EventSourcingHandler
    void evolve(TicketEvent event, @MetaDataValue("imported") Boolean imported) {
        reference = event.reference();
        standing = Standing.after(standing, event);
        ending = ending.after(event);
        progress = progress.after(event);
        merging = Boolean.TRUE.equals(imported) ? merging.after(event).owingNothing() : merging.after(event);
        quote = Quote.after(quote, event);
    }

    /** Where it stands, for those who must know before they ask something of it. */
    public Standing standing() {
        return standing;
    }

    /** What it absorbed and what was said since, for those who merge it and undo that. */
    public Merging merging() {
        return merging;
    }

    /** A merged ticket is at rest: whoever wishes something of it asks its original. */
    private void decide(Consumer<Decision> wish) {
        if (standing.mergedInto() != null) {
            throw Refusal.state("ticket-is-merged", "The ticket goes on as " + standing.mergedInto());
        }
        decideEvenMerged(wish);
    }

    /** Whose a ticket is, and who leaves it, is each ticket's own also while it is part of another. */
    private void decideEvenMerged(Consumer<Decision> wish) {
        var decision = new Decision(standing);
        wish.accept(decision);
        apply(decision.facts());
    }

    private static void apply(List<TicketEvent> facts) {
        facts.forEach(AggregateLifecycle::apply);
    }
}
