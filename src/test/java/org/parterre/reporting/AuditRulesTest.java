package org.parterre.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parterre.platform.Language;
import org.parterre.platform.web.Messages;

class AuditRulesTest {
    private final Messages messages = new Messages();

    @Test
    void everyRuleHasANameOfItsOwn() {
        assertThat(AuditRules.ALL).extracting(AuditRule::id).doesNotHaveDuplicates();
    }

    @Test
    void everyRuleHasAnAnswerForEachOfItsLimits() {
        for (AuditRule rule : AuditRules.ALL) {
            assertThat(rule.sql().chars().filter(one -> one == '?').count())
                    .as(rule.id())
                    .isEqualTo(rule.limits().size());
        }
    }

    @Test
    void everyRuleReadsAndNothingElse() {
        Pattern writes = Pattern.compile("\\b(INSERT|UPDATE|DELETE|LOCK|FOR UPDATE)\\b", Pattern.CASE_INSENSITIVE);
        for (AuditRule rule : AuditRules.ALL) {
            assertThat(rule.sql()).startsWith("SELECT ").doesNotContainPattern(writes);
        }
    }

    /** Its name, what a row says, and what to do; a row says no more than its query tells. */
    @Test
    void everyRuleCanBeToldToAPerson() {
        for (AuditRule rule : AuditRules.ALL) {
            String key = "audit." + rule.id();
            assertThat(messages.knows(key)).as(key).isTrue();
            assertThat(messages.knows(key + ".row")).as(key + ".row").isTrue();
            assertThat(messages.knows("audit.do." + rule.design())).as(key).isTrue();
            assertThat(messages.knows("audit.design." + rule.design())).as(key).isTrue();
            Object[] words = rule.facts().stream().map(Enum::name).toArray();
            for (Language language : Language.values()) {
                assertThat(messages.say(language, key + ".row", words))
                        .as(key)
                        .doesNotContain("{")
                        .contains(rule.facts().get(0).name());
            }
        }
    }
}
