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
}
