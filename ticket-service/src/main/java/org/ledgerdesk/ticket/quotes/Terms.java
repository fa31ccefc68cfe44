package org.ledgerdesk.ticket.quotes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.ticket.desk.Typed;
import org.ledgerdesk.ticket.domain.Offer;

/** Reads an offer from what was typed, each fault noted at its field. */
final class Terms {

    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,6})?");
    private static final int MINUTES = 600_000;
    private static final int WORKING_DAYS = 1_000;
    private static final int YEARS = 5;

    private Terms() {}

    /** @return the offer, of use only once {@link Typed#check} passed */
    static Offer of(QuoteRequest request, Typed typed, LocalDate today) {
        var currency = currency(request.currency(), typed);
        return new Offer(
                amount(request.amount(), currency, typed),
                String.valueOf(request.currency()),
                between("minutes", request.minutes(), MINUTES, typed),
                between("workingDays", request.workingDays(), WORKING_DAYS, typed),
                day(request.validUntil(), today, typed));
    }

    private static @Nullable Currency currency(@Nullable String code, Typed typed) {
        if (code == null) {
            typed.wrong("currency", "required", "In which currency?");
            return null;
        }
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(code) && known.getDefaultFractionDigits() >= 0)
                .findFirst()
                .orElseGet(() -> {
                    typed.wrong("currency", "unknown-currency", "Write the currency's three letters, such as EUR.");
                    return null;
                });
    }

    /** With exactly the digits of its currency; fewer are filled up, more are a mistake. */
    private static String amount(@Nullable String written, @Nullable Currency currency, Typed typed) {
        if (written == null) {
            return typed.wrong("amount", "required", "How much is it?");
        }
        if (!AMOUNT.matcher(written).matches()) {
            return typed.wrong("amount", "not-an-amount", "Write digits with a point, such as 1250.00.");
        }
        var amount = new BigDecimal(written);
        if (amount.signum() == 0) {
            return typed.wrong("amount", "not-positive", "A quote is more than nothing.");
        }
        var digits = currency == null ? amount.scale() : currency.getDefaultFractionDigits();
        if (amount.stripTrailingZeros().scale() > digits) {
            return typed.wrong(
                    "amount", "too-many-digits", "%s has %d digits after the point.".formatted(currency, digits));
        }
        return amount.setScale(digits, RoundingMode.UNNECESSARY).toPlainString();
    }

    private static int between(String field, @Nullable Integer number, int most, Typed typed) {
        if (number == null) {
            typed.wrong(field, "required", "Please fill this in.");
            return 0;
        }
        if (number < 1 || number > most) {
            typed.wrong(field, "out-of-range", "From 1 to %,d.".formatted(most));
        }
        return number;
    }

    private static LocalDate day(@Nullable LocalDate day, LocalDate today, Typed typed) {
        if (day == null) {
            typed.wrong("validUntil", "required", "Until which day is it valid?");
        } else if (day.isAfter(today.plusYears(YEARS))) {
            typed.wrong("validUntil", "too-late", "At most %d years from now.".formatted(YEARS));
        }
        return Objects.requireNonNullElse(day, today);
    }
}
