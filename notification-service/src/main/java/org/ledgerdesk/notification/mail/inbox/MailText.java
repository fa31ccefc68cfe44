package org.ledgerdesk.notification.mail.inbox;

import java.util.List;
import org.ledgerdesk.notification.mail.content.MailContent;
import org.ledgerdesk.notification.mail.content.MailFile;
import org.ledgerdesk.notification.mail.reply.HtmlText;
import org.ledgerdesk.notification.mail.reply.WrittenWords;

/** The words of a mail as they go onto a ticket. */
final class MailText {

    private MailText() {}

    /** Only what the person wrote in answer to us. */
    static String answer(MailContent mail) {
        var text = mail.text();
        var html = mail.html();
        if (text == null) {
            return html == null ? "" : named(WrittenWords.of(HtmlText.withoutQuotes(html)), mail.files());
        }
        var words = WrittenWords.of(text);
        // Some programs mark the quote in HTML only; then the text says less about it than the HTML does.
        if (html != null && words.equals(text.strip()) && HtmlText.marksQuotes(html)) {
            words = WrittenWords.of(HtmlText.withoutQuotes(html));
        }
        return named(words, mail.files());
    }

    /** All of it but quotes of our own mails. */
    static String request(MailContent mail, String support) {
        var text = mail.text();
        var html = mail.html();
        var all = text != null ? text : html == null ? "" : HtmlText.of(html);
        return named(WrittenWords.quotingOnly(all, support), mail.files());
    }

    /** Pictures in the text are called what their files are called. */
    private static String named(String text, List<MailFile> files) {
        var named = text;
        for (var file : files) {
            if (file.contentId() != null) {
                named = named.replace("[cid:" + file.contentId() + "]", "[" + file.name() + "]");
            }
        }
        return named;
    }
}
