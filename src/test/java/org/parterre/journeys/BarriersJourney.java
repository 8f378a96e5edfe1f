package org.parterre.journeys;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** Looks that are not measured twice hide nothing: what gets worse on a page that was well is seen. */
class BarriersJourney {
    @AutoClose
    private final Browser browser = Browser.open();

    @Test
    void whatGetsWorseIsSeen() {
        try (Visitor visitor = browser.visitor(Houses.on(Store.DERBY), Browser.phone())) {
            visitor.opens("/orders");
            visitor.isWell();
            visitor.isWell();
            spoils(visitor, "document.querySelector('h1').style.color = '#bbb'", "color-contrast");
            spoils(visitor, "document.querySelector('main').style.background = '#777'", "color-contrast");
            spoils(visitor, "document.querySelector('label').remove()", "label (Form elements");
            visitor.opens("/orders");
            visitor.isWell();
        }
    }

    private static void spoils(Visitor visitor, String how, String rule) {
        visitor.opens("/orders");
        visitor.page().evaluate(how);
        assertThatThrownBy(visitor::isWell).hasMessageContaining(rule);
    }
}
