package org.parterre.payments.mollie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parterre.money.Money;
import org.parterre.payments.GatewayAway;
import org.parterre.payments.Payment;
import org.parterre.payments.Refund;

class MollieWordsTest {
    @ParameterizedTest
    @CsvSource({"10.00,1000", "0.01,1", "0.00,0", "1234567.89,123456789"})
    void eurosAreCents(String value, long cents) {
        assertThat(MollieWords.amount(payment("paid", value, "EUR"))).isEqualTo(new Money(cents));
        assertThat(MollieWords.amount(new Money(cents)).getString("value")).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "10.0", "10.000", "10,00", "-1.00", "1e3", " 1.00", "٣.00", ""})
    void nothingElseIsAnAmount(String value) {
        assertThatThrownBy(() -> MollieWords.amount(payment("paid", value, "EUR")))
                .isInstanceOf(GatewayAway.class);
    }

    @Test
    void anotherCurrencyIsNoAmountAndNoPaymentEither() {
        assertThatThrownBy(() -> MollieWords.standing(payment("paid", "10.00", "USD")))
                .isInstanceOf(GatewayAway.class);
        assertThatThrownBy(() -> MollieWords.standing(JsonValue.EMPTY_JSON_OBJECT))
                .isInstanceOf(GatewayAway.class);
    }

    @ParameterizedTest
    @CsvSource({
        "open,OPEN",
        "pending,OPEN",
        "authorized,OPEN",
        "paid,PAID",
        "failed,FAILED",
        "canceled,ABANDONED",
        "expired,ABANDONED"
    })
    void everyStatusOfAPaymentMeansSomething(String there, Payment.Status here) {
        assertThat(MollieWords.standing(payment(there, "10.00", "EUR")).status())
                .isEqualTo(here);
    }

    @ParameterizedTest
    @CsvSource({"queued,SENT", "pending,SENT", "processing,SENT", "refunded,DONE", "failed,FAILED", "canceled,FAILED"})
    void everyStatusOfARefundMeansSomething(String there, Refund.Status here) {
        JsonObject refund = Json.createObjectBuilder()
                .add("id", "re_1")
                .add("status", there)
                .build();
        assertThat(MollieWords.returning(refund).status()).isEqualTo(here);
    }

    @Test
    void aStatusThatNobodyKnowsIsNotGuessed() {
        assertThatThrownBy(() -> MollieWords.standing(payment("shiny", "10.00", "EUR")))
                .isInstanceOf(GatewayAway.class);
    }

    private static JsonObject payment(String status, String value, String currency) {
        return Json.createObjectBuilder()
                .add("id", "tr_1")
                .add("status", status)
                .add("amount", Json.createObjectBuilder().add("value", value).add("currency", currency))
                .build();
    }
}
