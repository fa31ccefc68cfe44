package org.ledgerdesk.allowance.topics;

import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.allowance.domain.AllowanceEvent;
import org.ledgerdesk.allowance.domain.By;
import org.ledgerdesk.allowance.domain.Contract;
import org.ledgerdesk.allowance.domain.Posting;
import org.ledgerdesk.allowance.domain.Standing;
import org.ledgerdesk.allowance.domain.Work;
import org.ledgerdesk.chassis.relay.PublicEvent;
import org.ledgerdesk.chassis.relay.PublicForm;
import org.ledgerdesk.chassis.relay.Topics;
import org.springframework.stereotype.Component;

/** The public form of each stored event: figures and ids, never a description. */
@Component
class AllowancePublicForm implements PublicForm {

    @Override
    public PublicEvent of(DomainEventMessage<?> stored) {
        var event = (AllowanceEvent) stored.getPayload();
        return switch (event) {
            case AllowanceEvent.ContractSet set -> form("ContractSet", set, set.by(), contract(set.contract()));
            case AllowanceEvent.WorkLogged logged ->
                form("WorkLogged", logged, logged.by(), logged(logged.entryId(), logged.work(), logged.posting()));
            case AllowanceEvent.WorkCorrected corrected ->
                form("WorkCorrected", corrected, corrected.by(), corrected(corrected));
            case AllowanceEvent.OverageApproved approved ->
                form(
                        "OverageApproved",
                        approved,
                        approved.by(),
                        Map.of("month", approved.month().toString()));
            case AllowanceEvent.AllowanceWarned told -> form("AllowanceWarned", told, null, standing(told.standing()));
            case AllowanceEvent.AllowanceReached told ->
                form("AllowanceReached", told, null, standing(told.standing()));
            case AllowanceEvent.AllowanceExceeded told ->
                form("AllowanceExceeded", told, null, standing(told.standing()));
            case AllowanceEvent.MonthClosed closed -> {
                var data = new LinkedHashMap<>(standing(closed.standing()));
                data.put("carriedMinutes", closed.carriedMinutes());
                yield form("MonthClosed", closed, null, data);
            }
        };
    }

    private static PublicEvent form(String type, AllowanceEvent event, @Nullable By by, Map<String, ?> facts) {
        var data = new LinkedHashMap<String, Object>();
        data.put("organisation", event.organisation());
        data.put("at", event.at().toString());
        data.put("by", by == null ? By.SYSTEM : by);
        data.putAll(facts);
        data.put("links", Map.of("self", "/api/v1/allowances/" + event.organisation()));
        return new PublicEvent(Topics.ALLOWANCE, event.organisation(), type, 1, event.at(), data);
    }

    private static Map<String, Object> contract(Contract contract) {
        return Map.of(
                "minutesPerMonth", contract.minutesPerMonth(),
                "from", contract.from().toString(),
                "roundingStep", contract.roundingStep(),
                "rolloverMinutes", contract.rolloverMinutes(),
                "overUse", contract.overUse().name());
    }

    private static Map<String, Object> logged(String entryId, Work work, Posting posting) {
        var data = new LinkedHashMap<String, Object>();
        data.put("entryId", entryId);
        data.put("reference", work.reference());
        data.put("minutes", posting.minutes());
        data.put("chargedMinutes", posting.chargedMinutes());
        data.put("workedOn", work.workedOn().toString());
        data.put("month", posting.month().toString());
        data.put("chargeable", work.chargeable());
        data.put("quoted", work.quoted());
        if (posting.lateFor() != null) {
            data.put("lateFor", posting.lateFor().toString());
        }
        return data;
    }

    /** {@code minutes} and {@code chargedMinutes} are the difference the correction makes. */
    private static Map<String, Object> corrected(AllowanceEvent.WorkCorrected corrected) {
        var reversal = corrected.reversal();
        var posting = corrected.posting();
        var data = new LinkedHashMap<>(logged(corrected.entryId(), corrected.work(), posting));
        data.put("corrects", corrected.corrects());
        data.put("minutes", reversal.minutes() + posting.minutes());
        data.put("chargedMinutes", reversal.chargedMinutes() + posting.chargedMinutes());
        data.put("reversedMonth", reversal.month().toString());
        data.put("reversedChargedMinutes", reversal.chargedMinutes());
        return data;
    }

    private static Map<String, Object> standing(Standing standing) {
        return Map.of(
                "month", standing.month().toString(),
                "usedMinutes", standing.usedMinutes(),
                "allowanceMinutes", standing.allowanceMinutes(),
                "rolledOverMinutes", standing.rolledOverMinutes());
    }
}
