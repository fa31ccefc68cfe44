package org.ledgerdesk.ticket.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bestellungen – März.xlsx",
                "naïve résumé.pdf",
                "日本語.png",
                "صورة.jpg",
                "shot (1) & more, really!.png",
                "👩‍💻.png"
            })
    void readableNamesStayAsTheyAre(String name) {
        assertThat(FileName.clean(name)).isEqualTo(name);
    }

    @Test
    void onlyTheLastPartOfAPathStays() {
        assertThat(FileName.clean("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileName.clean("C:\\Users\\me\\shot.png")).isEqualTo("shot.png");
        assertThat(FileName.clean("..")).isEqualTo("file");
        assertThat(FileName.clean("a/")).isEqualTo("file");
        assertThat(FileName.clean("")).isEqualTo("file");
        assertThat(FileName.clean(null)).isEqualTo("file");
        assertThat(FileName.clean(".htaccess")).isEqualTo("htaccess");
    }

    @Test
    void whatHidesOrTurnsTheEndingGoes() {
        assertThat(FileName.clean("invoice\u202Egnp.exe")).isEqualTo("invoicegnp.exe");
        assertThat(FileName.clean("a\u0000b.png\u200B")).isEqualTo("ab.png");
        assertThat(FileName.clean("line\r\nbreak.txt")).isEqualTo("line break.txt");
        assertThat(FileName.clean("half\ud800.txt")).isEqualTo("half.txt");
        assertThat(FileName.clean("a<b>:\"c\"|?.txt")).isEqualTo("a_b___c___.txt");
        assertThat(FileName.clean("shot.png. . ")).isEqualTo("shot.png");
    }

    @Test
    void longNamesKeepTheirEnding() {
        var name = FileName.clean("ä".repeat(500) + ".xlsx");

        assertThat(name).hasSize(200).endsWith(".xlsx");
    }

    @Test
    void headersGetAnAsciiNameAndTheWholeOneEncoded() {
        assertThat(FileName.ascii("März – \"1\";%.xlsx")).isEqualTo("Marz _ _1___.xlsx");
        assertThat(FileName.encoded("März – 1.xlsx")).isEqualTo("M%C3%A4rz%20%E2%80%93%201.xlsx");
    }
}
