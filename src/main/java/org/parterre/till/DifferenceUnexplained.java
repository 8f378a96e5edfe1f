package org.parterre.till;

import org.parterre.money.Money;
import org.parterre.platform.Refusal;

/** What was counted is not what the payments say, and nobody said why. */
public final class DifferenceUnexplained extends Refusal {
    private final transient Money inDrawer;
    private final transient Money atTerminal;

    /** Both are what was counted more than expected, negative for less. */
    DifferenceUnexplained(Money inDrawer, Money atTerminal) {
        super("difference-unexplained", 422, inDrawer.plain(), atTerminal.plain());
        this.inDrawer = inDrawer;
        this.atTerminal = atTerminal;
        fact("difference", inDrawer.plain());
        fact("terminal_difference", atTerminal.plain());
    }

    Money inDrawer() {
        return inDrawer;
    }

    Money atTerminal() {
        return atTerminal;
    }
}
