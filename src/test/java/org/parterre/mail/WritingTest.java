package org.parterre.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parterre.platform.Language;
import org.parterre.platform.web.Messages;

class WritingTest {
    private final Letter letter = new Writing(new Messages(), Language.EN)
            .say("letter.greeting", "Ada <script>alert(1)</script> & \"Bob\"")
            .fact("letter.what", "Goede Zaken")
            .fact("letter.number", "K7Q2M9XD")
            .link("letter.to-order", "http://localhost:8080/orders/K7Q2M9XD?key=a_b-c")
            .letter("order-link", "ada@example.com", "letter.link.subject", "K7Q2M9XD");

    @Test
    void theSameSentencesStandInTextAndHtml() {
        assertThat(letter.subject()).isEqualTo("Your order K7Q2M9XD");
        assertThat(letter.text())
                .startsWith(
                        "Dear Ada <script>alert(1)</script> & \"Bob\",\n\nPerformance: Goede Zaken\nOrder number: K7Q2M9XD\n\n")
                .contains("To my order:\nhttp://localhost:8080/orders/K7Q2M9XD?key=a_b-c\n");
        assertThat(letter.html()).contains("<html lang=\"en\">", "K7Q2M9XD?key=a_b-c", "Performance");
    }

    @Test
    void whatABuyerTypedIsTextInTheHtml() {
        assertThat(letter.html()).doesNotContain("<script>").contains("Ada &lt;script&gt;");
    }

    @Test
    void aSubjectIsOneLineAndNotTooLong() {
        assertThat(new Letter("x", "a@b.nl", "Hello\r\nBcc: all@example.com", "", "").subject())
                .isEqualTo("Hello Bcc: all@example.com");
        assertThat(new Letter("x", "a@b.nl", "x".repeat(300), "", "").subject()).hasSize(250);
    }

    private static final Letterhead EVENING = new Letterhead(
            "Theater over samenwerken",
            "Goede <Zaken>",
            "vrijdag 11 december 2026",
            "20.15 uur",
            "Theaterzaal · De Wende",
            "Stationsstraat 21",
            "#f2d36b");

    @Test
    void theEveningStandsAtTheHeadOfBothAndGivesTheColour() {
        Letter headed = new Writing(new Messages(), Language.NL)
                .headed(EVENING)
                .say("letter.greeting", "Ada")
                .words(" Kom vroeg.\nBlijf laat. ")
                .note("letter.number", "")
                .note("letter.number", "Bus 7")
                .link("letter.to-order", "http://localhost/orders/K7Q2M9XD")
                .letter("order-link", "ada@example.com", "letter.link.subject", "K7Q2M9XD");
        assertThat(headed.text())
                .startsWith(
                        "Goede <Zaken>\nvrijdag 11 december 2026, 20.15 uur\nTheaterzaal · De Wende\nStationsstraat 21\n\n"
                                + "Beste Ada,\n\nKom vroeg.\nBlijf laat.\n\nBestelnummer:\nBus 7\n\nNaar mijn bestelling:\n");
        assertThat(headed.html())
                .contains("Goede &lt;Zaken&gt;", "#f2d36b", "Kom vroeg.<br>Blijf laat.", "prefers-color-scheme:dark")
                .doesNotContain("<script", "src=", "<Zaken>");
    }
}
