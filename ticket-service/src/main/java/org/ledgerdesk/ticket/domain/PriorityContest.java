package org.ledgerdesk.ticket.domain;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Hears, in English and Dutch, whether a client finds the priority of their ticket too low. A sentence must speak of the priority
 * itself and object to it or ask to see it again; one that denies that, thanks for it, or speaks of some other priority does not.
 */
public final class PriorityContest {

    private static final String PRIORITY = "(?:priority|urgency|severity|prioriteit|prioritering|urgentie|prio)";
    private static final String LEVEL = "(?:p ?[1-4]|(?:priority|prioriteit|prio)[ -]?[1-4])";
    private static final String LOWER_LEVEL = "(?:p ?[2-4]|(?:priority|prioriteit|prio)[ -]?[2-4])";
    private static final String TICKET = "(?:this|it|that|ticket|issue|request|dit|het|dat|melding|storing|probleem)";

    private static final List<Pattern> CONTESTS = Stream.of(
                    // the priority is too low, wrong, should be higher
                    PRIORITY + "\\b.{0,40}\\b(?:too low|wrong|incorrect|underestimated|inappropriate)",
                    PRIORITY
                            + "\\b.{0,40}\\b(?:not|isn't|doesn't seem|doesn't look) (?:really |quite )?(?:right|correct|appropriate|justified|high enough)",
                    PRIORITY
                            + "\\b.{0,30}\\b(?:should|must|needs to|ought to|has to|could) (?:really |please |actually )?be (?:much )?(?:higher|raised|increased|reviewed|reconsidered|reassessed|changed|adjusted|upgraded)",
                    PRIORITY
                            + "\\b.{0,40}\\b(?:te laag|onjuist|verkeerd|onderschat|niet (?:juist|correct|goed|terecht|passend|hoog genoeg))",
                    PRIORITY + "\\b.{0,15}\\bklopt (?:volgens \\w+ |echt |helaas )?niet",
                    PRIORITY
                            + "\\b.{0,30}\\b(?:moet|mag|kan|zou|dient) .{0,25}(?:hoger|omhoog|verhoogd|herzien|bijgesteld|aangepast)",
                    // please raise it, look at it again
                    "\\b(?:raise|increase|upgrade|bump|bump up|reconsider|review|re-?assess|re-?evaluate|revisit|rethink|change|adjust|correct|double-?check|up) (?:\\w+ ){0,3}"
                            + PRIORITY,
                    "\\blook (?:again )?(?:\\w+ )?at (?:\\w+ ){0,2}" + PRIORITY,
                    "\\banother look at (?:\\w+ ){0,2}" + PRIORITY,
                    PRIORITY
                            + "\\b.{0,30}\\b(?:verhogen|ophogen|herzien|heroverwegen|herbeoordelen|bijstellen|aanpassen|opschalen|herbekijken)",
                    PRIORITY
                            + "\\b.{0,15}\\b(?:nog eens|nogmaals|opnieuw|nog een keer) (?:te )?(?:bekijken|bezien|beoordelen|bekeken|beoordeeld)",
                    "\\bnaar (?:\\w+ ){0,2}" + PRIORITY + ".{0,20}\\b(?:kijken|gekeken)",
                    "\\bkijkt? .{0,30}\\bnaar (?:\\w+ ){0,2}" + PRIORITY,
                    "\\b(?:verhoog|verhoogt|herzie|heroverweeg|herbeoordeel|pas|stel|schaal) (?:\\w+ ){0,3}" + PRIORITY,
                    // we disagree with it
                    "\\b(?:disagree|not agree|don't agree|can't agree|cannot agree|not happy|unhappy|object|contest|dispute|challenge) .{0,30}"
                            + PRIORITY,
                    "\\b(?:oneens|niet (?:mee )?eens|niet akkoord|niet blij|niet tevreden|bezwaar) .{0,30}" + PRIORITY,
                    PRIORITY + "\\b.{0,25}\\b(?:oneens|niet (?:mee )?eens|niet akkoord|niet tevreden)",
                    // it deserves a higher one
                    "\\b(?:deserves?|needs?|give|gets?|get|requires?|warrants?|want|request|asking for|ask for|assign|treat)\\b.{0,30}\\b(?:a higher|higher|the highest|highest|top|more) "
                            + PRIORITY,
                    "\\b(?:hogere|hoogste|meer|grotere) " + PRIORITY
                            + "\\b.{0,20}\\b(?:krijgen|geven|nodig|graag|vereist|waard)",
                    "\\b(?:verdient|geef|graag|vragen|verzoeken|willen|vereist|vraagt om) .{0,25}\\b(?:hogere|hoogste|meer|grotere) "
                            + PRIORITY,
                    "\\b(?:can|could|would|will|please).{0,20}\\bprioriti[sz]e (?:this|it|our|the ticket|the issue)",
                    // this should be P1, this is not a P4, why only P3, P3 is too low
                    "\\b" + TICKET
                            + "\\b.{0,12}\\b(?:should|must|ought to|needs to|has to) (?:really |actually |surely )?(?:be|have been) (?:\\w+ ){0,3}"
                            + LEVEL,
                    "\\b" + TICKET + "\\b.{0,12}\\b(?:moet|hoort|zou|dient)\\b.{0,25}" + LEVEL,
                    "\\b(?:is not|isn't|can't be|cannot be|is geen|toch geen|echt geen|niet zomaar een) (?:an? |just an? |merely an? )?"
                            + LOWER_LEVEL,
                    "\\b(?:why|waarom)\\b.{0,40}\\b(?:only|just|merely|maar|slechts) (?:an? |een )?" + LOWER_LEVEL,
                    LEVEL
                            + "\\b.{0,15}\\b(?:too low|wrong|incorrect|te laag|onjuist|niet terecht|klopt niet|not right|not enough|isn't enough|isn't right)",
                    LEVEL + "\\b.{0,8}\\b(?:doesn't|does not) (?:reflect|fit|match|cover|do justice)",
                    "\\bmore (?:urgent|critical|serious|severe) than (?:" + LEVEL
                            + "|you\\b|assessed|its priority|the priority|that priority)",
                    "\\b(?:urgenter|ernstiger|kritischer) dan (?:" + LEVEL
                            + "|u\\b|jullie\\b|aangegeven|ingeschat|beoordeeld|de prioriteit)")
            .map(PriorityContest::words)
            .toList();

    private static final List<Pattern> DENIALS = Stream.of(
                    "no need|needn't|need not|not necessary|unnecessary|(?:don't|do not|doesn't|does not) (?:have|need) to",
                    "no longer|not (?:asking|saying|suggesting|disputing|contesting|requesting)|(?:isn't|is not|not) too low",
                    "(?:don't|do not|please don't|won't|will not|wouldn't) (?:\\w+ )?(?:raise|change|increase|dispute|contest|question|challenge|mind|object)",
                    "no objections?|nothing wrong with|(?:if|when|should) (?:it|this|that|the \\w+) (?:\\w+ )?(?:happens?|occurs?|gets?|comes?|persists?|continues?|becomes?|returns?|recurs?)",
                    "unless|in case|last time|next time|back then|at the time|previous(?:ly)?|other ticket|earlier ticket",
                    "(?:thanks|thank you|thx|grateful) (?:\\w+ )?for (?:\\w+ ){0,2}(?:raising|increasing|upgrading|reconsidering|reviewing|reassessing|changing|adjusting|looking|taking)",
                    "(?:hoeft?|hoeven) .{0,50}\\bniet|niet nodig|geen bezwaar|niks mis|niet (?:meer )?te laag|vorige keer|destijds|volgende keer|ander ticket",
                    "(?:als|mocht|indien) (?:het|dit|dat) .{0,30}(?:gebeurt|gebeuren|voorkomt|optreedt|optreden|terugkomt|terugkomen|erger wordt|aanhoudt)",
                    "(?:bedankt|dank|dankjewel|dank u) (?:\\w+ )?voor (?:het|de) .{0,20}(?:verhogen|verhoging|aanpassen|aanpassing|herzien|kijken|bijstellen|herbeoordeling)")
            .map(PriorityContest::words)
            .toList();

    /** Priorities that are the client's own business: a sitemap's, a parcel's, a field's. */
    private static final Pattern OTHER_PRIORITY = words(
            PRIORITY
                    + " (?:shipping|mail|post|field|settings?|list|support|pass|column|delivery|boarding|level in|code|label|veld|instelling|kolom|verzending)"
                    + "|(?:shipping|order|delivery|fetch|thread|task|sitemap|redirect|menu|product|lever|verzend|bestel|taak) ?"
                    + PRIORITY
                    + "|" + PRIORITY
                    + "\\b.{0,30}\\b(?:of|for|van|voor|in|on|op) (?:\\w+ ){0,3}(?:orders?|shipments?|parcels?|products?|tasks?|jobs?|pages?|sitemap|warehouse|erp|cms|menu|banners?"
                    + "|redirects?|newsletters?|bestelling(?:en)?|zendingen|pakket(?:ten)?|producten|taken|pagina'?s?|magazijn|nieuwsbrief)");

    /** Who contests a priority does so before anything this long. */
    private static final int HEARD = 8_000;

    private PriorityContest() {}

    /** Whether these words, quotes left out, dispute the priority. */
    public static boolean isIn(String body) {
        int left = HEARD;
        for (var sentence : OwnWords.sentences(body)) {
            if (left <= 0) {
                return false;
            }
            if (contests(sentence.substring(0, Math.min(left, sentence.length())))) {
                return true;
            }
            left -= sentence.length();
        }
        return false;
    }

    private static boolean contests(String sentence) {
        return matches(CONTESTS, sentence)
                && !matches(DENIALS, sentence)
                && !OTHER_PRIORITY.matcher(sentence).find();
    }

    private static boolean matches(List<Pattern> patterns, String sentence) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(sentence).find());
    }

    private static Pattern words(String regex) {
        return Pattern.compile("\\b(?:" + regex + ")\\b");
    }
}
