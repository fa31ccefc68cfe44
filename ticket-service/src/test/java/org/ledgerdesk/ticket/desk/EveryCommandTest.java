package org.ledgerdesk.ticket.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgerdesk.ticket.TestDesk.now;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.axonframework.commandhandling.CommandBus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.caller.Kind;
import org.ledgerdesk.chassis.caller.OneTransaction;
import org.ledgerdesk.chassis.caller.Role;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.ticket.TestDesk;
import org.ledgerdesk.ticket.TestHttp;
import org.ledgerdesk.ticket.TestPeople;
import org.ledgerdesk.ticket.TicketServiceTest;
import org.ledgerdesk.ticket.desk.Stage.Scene;
import org.ledgerdesk.ticket.domain.AuthorKind;
import org.ledgerdesk.ticket.domain.By;
import org.ledgerdesk.ticket.domain.Refusal;
import org.ledgerdesk.ticket.domain.Status;
import org.ledgerdesk.ticket.domain.TicketCommand;
import org.ledgerdesk.ticket.domain.TicketCommand.AdoptProspect;
import org.ledgerdesk.ticket.domain.TicketCommand.CloseIfResolvedBy;
import org.ledgerdesk.ticket.domain.TicketCommand.EraseWordsOf;
import org.ledgerdesk.ticket.domain.TicketCommand.ExpireQuote;
import org.ledgerdesk.ticket.ledger.Ledger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every command × role × organisation × state, as {@code desk/every-command.txt} says it: what is refused changes nothing. */
@TicketServiceTest
class EveryCommandTest {

    private final Caller member = TestCallers.member("table-mill");
    private final Caller approver = TestCallers.approver("table-mill");
    private final Caller guest = TestCallers.member("guest-mill");
    private final Caller prospect = new Caller(
            UUID.nameUUIDFromBytes("nobody yet".getBytes()).toString(),
            "Nobody Yet",
            "nobody@yet.example",
            Kind.CLIENT,
            Set.of(Role.MEMBER),
            null,
            Set.of(),
            "en");
    private final Map<String, @Nullable Caller> callers = callers();
    private final CommandTable table = new CommandTable(callers.keySet());
    private final Set<Class<?>> reached = ConcurrentHashMap.newKeySet();
    private final Set<Thread> staging = ConcurrentHashMap.newKeySet();

    @Autowired
    TestHttp http;

    @Autowired
    TestPeople people;

    @Autowired
    TestDesk tests;

    @Autowired
    OneTransaction transaction;

    @Autowired
    Ledger ledger;

    @Autowired
    CommandBus commands;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @BeforeEach
    void everybodyIsKnown() {
        callers.values().stream()
                .filter(caller -> caller != null && caller.kind() != Kind.MACHINE && caller != prospect)
                .forEach(people::know);
    }

    @Test
    void everyWritingPathIsInTheTable() {
        var writing = Set.of("POST", "PUT", "DELETE", "PATCH");
        var served = new TreeSet<String>();
        requestMappingHandlerMapping.getHandlerMethods().keySet().forEach(mapping -> mapping.getPatternValues().stream()
                .filter(pattern -> pattern.startsWith("/api/v1/"))
                .forEach(pattern -> mapping.getMethodsCondition().getMethods().stream()
                        .filter(method -> writing.contains(method.name()))
                        .forEach(method -> served.add(method.name() + " " + pattern))));

        assertThat(table.acts().stream().filter(act -> act.contains(" ")).map(Requests::pattern))
                .containsExactlyInAnyOrderElementsOf(served);
    }

    @Test
    void everybodyIsToldWhatTheTableSaysAndEveryCommandIsReached() throws Exception {
        var stage = new Stage(tests, transaction, member, approver, guest, prospect);
        var requests = new Requests(http, stage, member, approver);
        var wrong = new ConcurrentLinkedQueue<String>();
        var noting = commands.registerHandlerInterceptor((unit, chain) -> {
            var answer = chain.proceed();
            if (!staging.contains(Thread.currentThread())) {
                reached.add(unit.getMessage().getPayloadType());
            }
            return answer;
        });
        try (var several = Executors.newFixedThreadPool(4)) {
            var acts = table.acts().stream()
                    .map(act -> several.submit(() -> {
                        staging.add(Thread.currentThread());
                        states(act).forEach(state -> wrong.addAll(tried(act, state, stage, requests)));
                    }))
                    .toList();
            for (var act : acts) {
                act.get();
            }
        } finally {
            noting.cancel();
        }

        assertThat(wrong).isEmpty();
        assertThat(reached).containsExactlyInAnyOrder(TicketCommand.class.getPermittedSubclasses());
    }

    /** What was answered otherwise than the table says; a ticket that an act has changed is not used again. */
    private List<String> tried(String act, Status state, Stage stage, Requests requests) {
        var wrong = new ArrayList<String>();
        Scene scene = null;
        for (var expected : table.expected(act, state).entrySet()) {
            scene = scene == null ? stage.set(state, Requests.need(act)) : scene;
            var before = facts(scene);
            var who = expected.getKey();
            var got = who.equals(CommandTable.DESK)
                    ? byItself(act, scene)
                    : requests.answer(act, scene, callers.get(who));
            var what = "%s on a ticket that is %s, by %s: %s".formatted(act, state, who, got);
            if (!got.equals(expected.getValue())) {
                wrong.add(what + ", not " + expected.getValue());
            }
            var changed = facts(scene) != before;
            if (changed && !(got.startsWith("2") || got.equals("done"))) {
                wrong.add(what + ", and yet it changed");
            }
            scene = changed ? null : scene;
        }
        return wrong;
    }

    private String byItself(String act, Scene scene) {
        var reference = scene.reference();
        var system = new By("system", AuthorKind.SYSTEM);
        var before = ledger.version(reference);
        try {
            var command =
                    switch (act) {
                        case "AdoptProspect" ->
                            new AdoptProspect(reference, now(), system, prospect.id(), "table-mill");
                        case "CloseIfResolvedBy" -> new CloseIfResolvedBy(reference, now(), system, now());
                        case "ExpireQuote" -> new ExpireQuote(reference, now(), system, LocalDate.of(2100, 1, 1));
                        case "EraseWordsOf" -> new EraseWordsOf(reference, now(), system, member.id());
                        default -> throw new AssertionError("The desk does not know how to: " + act);
                    };
            tests.send(command);
            reached.add(command.getClass());
        } catch (Refusal refusal) {
            return refusal.code();
        }
        return ledger.version(reference) == before ? "nothing" : "done";
    }

    private long facts(Scene scene) {
        return ledger.version(scene.reference()) + ledger.version(scene.original());
    }

    private static List<Status> states(String act) {
        return act.contains(" /api/") ? List.of(Status.NEW) : List.of(Status.values());
    }

    private Map<String, @Nullable Caller> callers() {
        var known = new LinkedHashMap<String, @Nullable Caller>();
        known.put("member", member);
        known.put("approver", approver);
        known.put("guest", guest);
        known.put("stranger", TestCallers.member("other-table-mill"));
        known.put("others-approver", TestCallers.approver("other-table-mill"));
        known.put("prospect", prospect);
        known.put("agent", TestCallers.agent());
        known.put("lead", TestCallers.lead());
        known.put("admin", TestCallers.admin());
        known.put("integration", TestCallers.integration());
        known.put("service", TestCallers.service("notification-service"));
        known.put("nobody", null);
        return known;
    }
}
