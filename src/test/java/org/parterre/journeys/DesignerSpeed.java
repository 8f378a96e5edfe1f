package org.parterre.journeys;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.parterre.house.Client;
import org.parterre.house.House;
import org.parterre.house.Houses;
import org.parterre.house.Store;
import org.parterre.venue.AHall;
import org.parterre.venue.PlanWriting;

/**
 * How fluid the designer is with 2,000 seats while 500 of them are dragged, on a processor slowed down four times. A figure of one
 * machine, so no part of the build: {@code ./mvnw verify -Pfluid} prints it. A frame counts when the seats stand elsewhere than in
 * the one before.
 */
class DesignerSpeed {
    private static final int SLOWER = 4;
    private static final int ROWS_DRAGGED = 10;
    private static final int LEGS = 6;
    private static final int STEPS = 60;
    private static final int WAY = 200;

    private static final String WATCH =
            """
            () => {
              const loose = document.querySelector(".loose");
              const seen = window.seen = [];
              let before = "";
              const frame = (time) => {
                if (loose.style.transform !== before) seen.push(time);
                before = loose.style.transform;
                requestAnimationFrame(frame);
              };
              requestAnimationFrame(frame);
            }""";

    private static final String TELL =
            """
            () => {
              const gaps = seen.slice(1).map((time, at) => time - seen[at]).sort((a, b) => a - b);
              const all = seen.at(-1) - seen[0];
              return `${(1000 * gaps.length / all).toFixed(1)} frames a second over ${(all / 1000).toFixed(1)} s, `
                + `the middle one after ${gaps[gaps.length >> 1].toFixed(1)} ms, one in twenty after ${gaps[Math.floor(gaps.length * .95)].toFixed(1)} ms, `
                + `the longest after ${gaps.at(-1).toFixed(1)} ms`;
            }""";

    /** The driver waits for the browser after every move and so misses frames; this tells what a frame itself allows. */
    private static final String EVERY_FRAME =
            """
            () => new Promise((done) => {
              const canvas = document.getElementById("canvas");
              const times = [];
              const frame = (time) => {
                const turn = times.push(time);
                const at = { clientX: 500 + 200 * Math.sin(turn / 20), clientY: 450 + 150 * Math.sin(turn / 33) };
                canvas.dispatchEvent(new PointerEvent("pointermove", { pointerId: 1, ...at }));
                if (turn < 300) requestAnimationFrame(frame);
                else done((299_000 / (times.at(-1) - times[0])).toFixed(1));
              };
              requestAnimationFrame(frame);
            })""";

    @AutoClose
    private final Browser browser = Browser.open();

    @Test
    void fiveHundredSeatsOfTwoThousandAreDragged() {
        House house = Houses.on(Store.DERBY);
        Client organiser = DesignerJourney.organiserOf(house);
        String hall = DesignerJourney.hall(house, "Grote tekenzaal");
        String draft = organiser
                .post("/api/plan-drafts?hall=" + hall, PlanWriting.write(AHall.ofTwoThousandSeats()))
                .json()
                .getString("id");
        try (Visitor drawer = browser.visitor(house, Browser.desk())) {
            Page page = drawer.page();
            DesignerJourney.signIn(drawer);
            drawer.opens("/office/plan-drafts/" + draft + "/drawing");
            page.locator("#saved.on").waitFor();
            page.locator("#list").evaluate("list => list.parentElement.open = true");
            for (int row = 0; row < ROWS_DRAGGED; row++) {
                page.locator("#list .rows-of input").nth(row).click();
            }
            System.out.println("chosen: " + page.locator("#chosen").textContent());
            var seat = page.locator(".seat.on").first().boundingBox();
            CDPSession devtools = page.context().newCDPSession(page);
            for (int slower : new int[] {1, SLOWER}) {
                JsonObject rate = new JsonObject();
                rate.addProperty("rate", slower);
                devtools.send("Emulation.setCPUThrottlingRate", rate);
                page.evaluate(WATCH);
                double x = seat.x + seat.width / 2;
                double y = seat.y + seat.height / 2;
                page.mouse().move(x, y);
                page.mouse().down();
                for (int leg = 1;
                        leg <= LEGS;
                        leg++) { // sent by the driver, each as soon as the browser took the one before
                    page.mouse()
                            .move(
                                    x + (leg % 2 == 0 ? -WAY : WAY),
                                    y + WAY * (leg % 3),
                                    new Mouse.MoveOptions().setSteps(STEPS));
                }
                System.out.println("processor slowed down " + slower + " times, the mouse as fast as its driver: "
                        + page.evaluate(TELL));
                System.out.println("processor slowed down " + slower + " times, the mouse once a frame: "
                        + page.evaluate(EVERY_FRAME) + " frames a second");
                page.mouse().move(x, y);
                page.mouse().up();
            }
        }
    }
}
