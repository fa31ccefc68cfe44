package org.ledgerdesk.notification.mail.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailParserTest {

    @Test
    void aRequestFromOutlookIsReadWithItsTextPictureAndSpreadsheet() throws Exception {
        var mail = MailParser.parse(sample("1-outlook-new-request.eml"));
        assertThat(mail.from()).isEqualTo("webteam@harbour-linen.example");
        assertThat(mail.fromName()).isEqualTo("Website Team");
        assertThat(mail.to()).containsExactly("support@ledgerdesk.example");
        assertThat(mail.subject()).isEqualTo("Checkout – blank page at step 3 (order 100482)");
        assertThat(mail.text())
                .contains("https://shop.harbour-linen.example/checkout?step=3\nChrome works, so there’s a way round.");
        assertThat(mail.files())
                .extracting(MailFile::name)
                .containsExactly("image001.png", "affected orders – 16 Nov.xlsx");
        assertThat(mail.files().getFirst().contentId()).isEqualTo("image001.png@01DC");
        assertThat(mail.files().getFirst().bytes()).startsWith(0x89, 'P', 'N', 'G');
        assertThat(mail.automatic()).isNull();
    }

    @Test
    void anOutOfOfficeIsAutomatic() throws Exception {
        assertThat(MailParser.parse(sample("3-out-of-office.eml")).automatic()).isEqualTo("auto-submitted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-generated",
                "Precedence: bulk",
                "Precedence: auto_reply",
                "X-Autoreply: yes",
                "X-Autorespond: out",
                "Return-Path: <>",
                "Subject: Automatisch antwoord: vraag",
                "Subject: Out of Office: question",
                "Content-Type: multipart/report; boundary=x",
            })
    void aMailWrittenByAProgramIsAutomatic(String header) throws Exception {
        assertThat(parse(header, "gone").automatic()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: no",
                "Precedence: list",
                "Return-Path: <jan@buyer.example>",
                "Subject: Out of office banner shows the wrong dates",
                "X-Auto-Response-Suppress: All",
            })
    void aMailWrittenByAPersonIsNot(String header) throws Exception {
        assertThat(parse(header, "hello").automatic()).isNull();
    }

    @Test
    void charsetsAreReadByLikelihoodWhenTheClaimIsWrong() throws Exception {
        var windows = Charset.forName("windows-1252");
        assertThat(body("text/plain; charset=utf-8", "there’s €5".getBytes(windows)))
                .isEqualTo("there’s €5");
        assertThat(body("text/plain; charset=iso-8859-1", "there’s".getBytes(windows)))
                .isEqualTo("there’s");
        assertThat(body("text/plain; charset=klingon", "één".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("één");
        assertThat(body("text/plain", "één".getBytes(StandardCharsets.UTF_8))).isEqualTo("één");
        assertThat(body("text/plain; charset=koi8-r", "да".getBytes(Charset.forName("koi8-r"))))
                .isEqualTo("да");
    }

    @Test
    void headersInPlainUtf8AreRead() throws Exception {
        assertThat(parse("Subject: Bestelling één – kapot", "x").subject()).isEqualTo("Bestelling één – kapot");
    }

    @Test
    void aSubjectNeverHasASecondLine() throws Exception {
        assertThat(parse("Subject: =?utf-8?B?SGkNCkJjYzogZXZlcnlib2R5QGV4YW1wbGU=?=", "x")
                        .subject())
                .isEqualTo("Hi Bcc: everybody@example");
    }

    @Test
    void flowedTextIsJoined() throws Exception {
        assertThat(body("text/plain; format=flowed", "one \ntwo\nthree\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("one two\nthree");
    }

    @Test
    void aNameIsNeverAPath() throws Exception {
        var mail = parse("Content-Type: application/pdf; name=\"../../etc/pass\u202Ewd.pdf\"", "x");
        assertThat(mail.files()).extracting(MailFile::name).containsExactly("passwd.pdf");
    }

    @Test
    void aReportSaysWhichMailCouldNotBeDelivered() throws Exception {
        var mail = MailParser.parse("""
                From: MAILER-DAEMON@mx.example
                To: support@ledgerdesk.example
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                No such user.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                Final-Recipient: rfc822; gone@harbour-linen.example
                Action: failed
                Status: 5.1.1
                --b
                Content-Type: message/rfc822

                Message-ID: <mail.1@ledgerdesk.example>
                Subject: Hello

                Hello
                --b--
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(mail.report()).isEqualTo(new DeliveryReport(true, "5.1.1", "<mail.1@ledgerdesk.example>"));
    }

    @Test
    void aForwardedMailIsAFile() throws Exception {
        var mail = parse("Content-Type: message/rfc822", "Subject: Order 7\n\nbody");
        assertThat(mail.files()).extracting(MailFile::name).containsExactly("Order 7.eml");
    }

    @Test
    void tooManyPartsAreRefused() {
        var mail = "Content-Type: multipart/mixed; boundary=b\nFrom: a@b.example\n\n" + "--b\n\nx\n".repeat(100_000);
        assertThatThrownBy(() -> MailParser.parse(mail.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.reason()).isEqualTo("too-many-parts"));
    }

    @Test
    void tooDeepNestingIsRefused() {
        var mail = new StringBuilder("From: a@b.example\n");
        for (int i = 0; i < 1_000; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        assertThatThrownBy(() -> MailParser.parse(mail.toString().getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "not a mail", "Subject: nobody\n\nx", "From: undisclosed\n\nx", "\u0000\u0001"})
    void whatHasNoSenderIsRefused(String raw) {
        assertThatThrownBy(() -> MailParser.parse(raw.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Unreadable.class);
    }

    private static String body(String type, byte[] bytes) throws Unreadable, IOException {
        var raw = new java.io.ByteArrayOutputStream();
        raw.write(("From: a@b.example\nContent-Type: " + type + "\n\n").getBytes(StandardCharsets.UTF_8));
        raw.write(bytes);
        return MailParser.parse(raw.toByteArray()).text();
    }

    private static MailContent parse(String header, String body) throws Unreadable {
        return MailParser.parse(
                ("From: Jan <jan@buyer.example>\n" + header + "\n\n" + body).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sample(String name) throws IOException {
        try (var in = MailParserTest.class.getResourceAsStream("/mails/" + name)) {
            return in.readAllBytes();
        }
    }
}
