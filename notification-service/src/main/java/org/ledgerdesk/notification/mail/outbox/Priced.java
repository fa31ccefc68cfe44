package org.ledgerdesk.notification.mail.outbox;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.notification.tickets.TicketView;

/** A quote that waits for its decision, with its figures as one writes them in each language. */
record Priced(BigDecimal amount, Currency currency, int minutes, int workingDays, LocalDate validUntil) {

    /** Null when there is nothing to decide, or not any more. */
    static @Nullable Priced of(TicketView.@Nullable Quote quote) {
        return quote == null || !quote.isToBeDecided()
                ? null
                : new Priced(
                        new BigDecimal(quote.amount()),
                        Currency.getInstance(quote.currency()),
                        quote.minutes(),
                        quote.workingDays(),
                        quote.validUntil());
    }

    String price(Locale locale) {
        var form = NumberFormat.getCurrencyInstance(locale);
        form.setCurrency(currency);
        form.setMinimumFractionDigits(amount.scale());
        form.setMaximumFractionDigits(amount.scale());
        return form.format(amount);
    }

    /** As hours and minutes. */
    String work(String hour) {
        var rest = minutes % 60;
        return minutes < 60 ? rest + " min" : minutes / 60 + " " + hour + (rest == 0 ? "" : " " + rest + " min");
    }

    String lastDay(Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(validUntil);
    }
}
