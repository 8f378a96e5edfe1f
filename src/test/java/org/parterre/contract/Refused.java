package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.parterre.house.Client;

/** How a house says no: in the form of the contract, without a word about its insides. */
final class Refused {
    /** What tells a stranger how the house is built. */
    private static final List<String> INSIDES = List.of(
            "Exception",
            "Payara",
            "payara",
            "GlassFish",
            "org.parterre",
            "jakarta.",
            "java.",
            "\tat ",
            "Yasson",
            "SQL");

    private Refused() {}

    /** A problem document with that status; its type. */
    static String as(int status, Client.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return problem(answer);
    }

    /** A problem document of whatever status; its type. */
    static String problem(Client.Answer answer) {
        quietly(answer);
        assertThat(answer.header("Content-Type")).as(answer.text()).startsWith("application/problem+json");
        JsonObject problem = answer.json();
        Described contract = Described.written();
        JsonObject shape =
                contract.contract().getValue("/components/schemas/Problem").asJsonObject();
        assertThat(contract.trouble(problem, shape, "problem")).isNull();
        assertThat(problem.getInt("status")).isEqualTo(answer.status());
        assertThat(problem.getString("title")).isNotBlank().doesNotStartWith("problem.");
        return problem.getString("type").substring("/problems/".length());
    }

    /** A refusal in any form. */
    static void quietly(Client.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
        assertThat(answer.text()).doesNotContain(INSIDES);
        assertThat(answer.header("Server") + answer.header("X-Powered-By")).isEmpty();
    }
}
