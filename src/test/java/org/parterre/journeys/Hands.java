package org.parterre.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;

/** Somebody's hands at the designer; every click, drag, key and filled field counts. */
final class Hands {
    private static final int STEPS = 6;

    private final Page page;
    private int actions;

    Hands(Page page) {
        this.page = page;
    }

    int actions() {
        return actions;
    }

    void press(String button) {
        click(page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)));
    }

    void takes(String tool) {
        click(page.locator(".bench button").filter(new Locator.FilterOptions().setHasText(tool)));
    }

    void click(Locator what) {
        actions++;
        what.click();
    }

    /** @param form the tool whose form it is */
    void fills(String form, String field, Object value) {
        actions++;
        page.locator("#" + form + "-" + field).fill(String.valueOf(value));
    }

    void chooses(String form, String field, String label) {
        actions++;
        page.locator("#" + form + "-" + field).selectOption(new SelectOption().setLabel(label));
    }

    void places(String form) {
        click(page.locator("form[data-tool=" + form + "] .go"));
    }

    void keys(String key) {
        actions++;
        page.keyboard().press(key);
    }

    /** Clicks the seat that is drawn at that place of the list of all seats. */
    void clicksSeat(String id) {
        actions++;
        double[] at = seat(id);
        page.mouse().click(at[0], at[1]);
    }

    /** From a seat so far across the screen. */
    void dragsSeat(String id, double right, double down) {
        double[] at = seat(id);
        drags(at[0], at[1], at[0] + right, at[1] + down);
    }

    void drags(double fromX, double fromY, double toX, double toY) {
        actions++;
        page.mouse().move(fromX, fromY);
        page.mouse().down();
        page.mouse().move(toX, toY, new Mouse.MoveOptions().setSteps(STEPS));
        page.mouse().up();
    }

    private double[] seat(String id) {
        var box = page.locator("[data-seat='" + id + "']").boundingBox();
        return new double[] {box.x + box.width / 2, box.y + box.height / 2};
    }
}
