package org.ledgerdesk.allowance.domain;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What an allowance remembers of its past: contracts, entries as they stand, and each month's use. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
final class Ledger {

    /** Before any contract: nothing is promised and nothing is rounded. */
    private static final Contract NONE = new Contract(0, YearMonth.of(1970, 1), 1, 0, OverUse.ALLOW_AND_BILL);

    /** An entry as it stands after its last correction. */
    record Entry(Work work, Posting posting) {}

    private final List<Contract> contracts = new ArrayList<>();
    private final Map<String, Entry> entries = new HashMap<>();
    private final Set<String> corrections = new HashSet<>();
    private final Map<YearMonth, Integer> used = new TreeMap<>();
    private final Map<YearMonth, Integer> rolledOver = new HashMap<>();
    private final Map<YearMonth, Set<Standing.State>> told = new HashMap<>();
    private final Set<YearMonth> approved = new HashSet<>();
    private @Nullable YearMonth first;
    private @Nullable YearMonth lastClosed;

    /** The contract that holds in a month; of two from the same month the later one set. */
    Contract contract(YearMonth month) {
        return contracts.reversed().stream()
                .filter(contract -> !contract.from().isAfter(month))
                .max(java.util.Comparator.comparing(Contract::from))
                .orElse(NONE);
    }

    Optional<Entry> entry(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    boolean knowsCorrection(String id) {
        return corrections.contains(id);
    }

    Standing standing(YearMonth month) {
        return new Standing(
                month,
                contract(month).minutesPerMonth(),
                rolledOver.getOrDefault(month, 0),
                used.getOrDefault(month, 0));
    }

    boolean wasTold(YearMonth month, Standing.State state) {
        return told.getOrDefault(month, Set.of()).contains(state);
    }

    boolean overageApproved(YearMonth month) {
        return approved.contains(month);
    }

    boolean isClosed(YearMonth month) {
        return lastClosed != null && !month.isAfter(lastClosed);
    }

    /** Months before this one that are not closed yet, oldest first; none before the ledger's first fact. */
    List<YearMonth> overBefore(YearMonth current) {
        var over = new ArrayList<YearMonth>();
        var from = lastClosed == null ? first : lastClosed.plusMonths(1);
        for (var month = from; month != null && month.isBefore(current); month = month.plusMonths(1)) {
            over.add(month);
        }
        return over;
    }

    /** Puts work on the month it was done in, or, when that one is closed, on the current one with a mark. */
    Posting post(Work work, LocalDate today) {
        var done = YearMonth.from(work.workedOn());
        var month = isClosed(done) ? YearMonth.from(today) : done;
        var charged = work.eatsAllowance() ? contract(month).round(work.minutes()) : 0;
        return new Posting(month, work.minutes(), charged, month.equals(done) ? null : done);
    }

    /** Takes a posting back, on its own month or, when that one is closed, on the current one with a mark. */
    Posting reverse(Posting posting, LocalDate today) {
        boolean closed = isClosed(posting.month());
        return new Posting(
                closed ? YearMonth.from(today) : posting.month(),
                -posting.minutes(),
                -posting.chargedMinutes(),
                closed ? posting.month() : null);
    }

    void remember(AllowanceEvent event) {
        switch (event) {
            case AllowanceEvent.ContractSet set -> {
                contracts.add(set.contract());
                began(set.contract().from());
            }
            case AllowanceEvent.WorkLogged logged -> {
                entries.put(logged.entryId(), new Entry(logged.work(), logged.posting()));
                add(logged.posting());
            }
            case AllowanceEvent.WorkCorrected corrected -> {
                entries.put(corrected.corrects(), new Entry(corrected.work(), corrected.posting()));
                corrections.add(corrected.entryId());
                add(corrected.reversal());
                add(corrected.posting());
            }
            case AllowanceEvent.OverageApproved overage -> approved.add(overage.month());
            case AllowanceEvent.AllowanceWarned warned -> tell(warned.standing(), Standing.State.WARNING);
            case AllowanceEvent.AllowanceReached reached -> tell(reached.standing(), Standing.State.REACHED);
            case AllowanceEvent.AllowanceExceeded exceeded -> tell(exceeded.standing(), Standing.State.EXCEEDED);
            case AllowanceEvent.MonthClosed closed -> {
                lastClosed = closed.standing().month();
                rolledOver.put(lastClosed.plusMonths(1), closed.carriedMinutes());
            }
        }
    }

    private void add(Posting posting) {
        used.merge(posting.month(), posting.chargedMinutes(), Integer::sum);
        began(posting.month());
    }

    private void began(YearMonth month) {
        if (first == null || month.isBefore(first)) {
            first = month;
        }
    }

    private void tell(Standing standing, Standing.State state) {
        told.computeIfAbsent(standing.month(), month -> EnumSet.noneOf(Standing.State.class))
                .add(state);
    }
}
