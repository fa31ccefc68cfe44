package org.ledgerdesk.local.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.ledgerdesk.local.observe.PrometheusApi.Rule;

/**
 * Finds what a dashboard would show nothing of, which is not the same as 0, and what an alert would never see: a name that no
 * process tells any more looks like peace.
 */
public final class Observed {

    /** Names of what processes tell; those with a colon are recorded by rules. */
    private static final Pattern TOLD =
            Pattern.compile("(?<![:\\w])(?:(?:ledgerdesk|http|jvm|hikaricp|logback|process)_[a-z_]+|up)(?![:\\w(])");

    private final PrometheusApi prometheus;
    private final List<Panel> panels;
    private final int services;
    private final Consumer<String> out;

    /** @param services how many processes are to be seen */
    public Observed(PrometheusApi prometheus, List<Panel> panels, int services, Consumer<String> out) {
        this.prometheus = prometheus;
        this.panels = panels;
        this.services = services;
        this.out = out;
    }

    /** Whether every process was seen often enough for a rate, and every rule had its turn after that. */
    public boolean ready() {
        return prometheus
                                .values("count_over_time(up{job=\"ledgerdesk\"}[1h]) >= 3")
                                .size()
                        == services
                && prometheus.rules().stream().allMatch(Rule::evaluated);
    }

    /** Says what was found wanting; an empty list when nothing is. */
    public List<String> wanting() {
        var wanting = new ArrayList<String>();
        if (prometheus.values("up{job=\"ledgerdesk\"} == 1").size() != services) {
            wanting.add("not every process is seen");
        }
        int asked = 0;
        for (var panel : panels) {
            for (var query : panel.queries()) {
                asked++;
                shows(query).ifPresent(why -> wanting.add(panel + ": " + why + ": " + query));
            }
        }
        var rules = prometheus.rules();
        for (var rule : rules) {
            if (!rule.error().isEmpty()) {
                wanting.add("rule " + rule.name() + ": " + rule.error());
            } else if (rule.records()) {
                shows(rule.name()).ifPresent(why -> wanting.add("rule " + rule.name() + ": " + why));
            } else {
                unknown(rule).forEach(name -> wanting.add("alert " + rule.name() + ": nobody tells " + name));
            }
        }
        out.accept("%d panels with %d queries and %d rules were asked; %d are wanting"
                .formatted(panels.size(), asked, rules.size(), wanting.size()));
        return wanting;
    }

    private Optional<String> shows(String query) {
        try {
            return prometheus.values(query).isEmpty() ? Optional.of("shows nothing") : Optional.empty();
        } catch (IllegalStateException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private List<String> unknown(Rule alert) {
        Predicate<String> told = name -> prometheus.series(name) > 0;
        return TOLD.matcher(alert.query())
                .results()
                .map(found -> found.group())
                .distinct()
                .filter(told.negate())
                .toList();
    }
}
