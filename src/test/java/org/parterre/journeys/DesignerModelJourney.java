package org.parterre.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** What the modules of the designer make of a plan, asked in a browser: no paper, no pointer. */
class DesignerModelJourney {
    private static final String BEGINNING =
            """
            async () => {
              const from = (name) => import(`/assets/venue/designer/${name}.js`);
              const [plans, numbers, lay, moving, adding, marking, outline, space, drawings] =
                await Promise.all(["plan", "numbers", "lay", "moving", "adding", "marking", "outline", "space", "drawing"].map(from));
              const zone = { id: "1", name: { nl: "1e", en: "1st" } };
              const blank = () => plans.read(JSON.stringify({ format: "parterre-plan/1", name: "Zaal", size: { x: 0, y: 0, width: 1000, height: 700 }, zones: [zone] }));
              const form = { rows: 3, seats: 10, more: 2, degrees: 40, spacing: 22, gap: 26, aisles: 1, label: "A", zone: "1",
                numbering: { from: "left", kind: "all", first: 1 }, where: { section: "", kind: "floor", name: { nl: "Zaal", en: "Stalls" } } };
              const built = () => adding.addBlock(blank(), form, { x: 500, y: 200 });
              const ids = (row) => new Set(row.seats.map((seat) => seat.id));
              const far = (a, b) => Math.round(Math.hypot(a.x - b.x, a.y - b.y));
            """;

    @AutoClose
    private final Browser browser = Browser.open();

    private Visitor somebody;

    @BeforeEach
    void opensAnyPageOfTheHouse() {
        somebody = browser.visitor(Houses.on(Store.DERBY), Browser.desk());
        somebody.opens("/sign-in");
    }

    @AfterEach
    void leaves() {
        somebody.isQuiet();
        somebody.close();
    }

    @Test
    void seatsAndRowsAreCountedInEveryWay() {
        assertThat(asked("numbers.numbers(5, {})")).isEqualTo("[\"1\",\"2\",\"3\",\"4\",\"5\"]");
        assertThat(asked("numbers.numbers(4, { from: 'right', kind: 'odd', first: 2 }).join()"))
                .isEqualTo("\"9,7,5,3\"");
        assertThat(asked("numbers.numbers(3, { kind: 'even', first: 7 }).join()"))
                .isEqualTo("\"8,10,12\"");
        assertThat(asked("numbers.numbers(7, { kind: 'split' }).join()")).isEqualTo("\"7,5,3,1,2,4,6\"");
        assertThat(asked("['A', 'Z', 'AZ', 'zz', '9', 'Loge 3', '', 'Ü'].map(numbers.next).join()"))
                .isEqualTo("\"B,AA,BA,aaa,10,Loge 4,1,Ü 2\"");
        assertThat(asked("/^s-[a-z2-9]{13}$/.test(numbers.newSeatId())")).isEqualTo("true");
    }

    @Test
    void aBlockGoesRoundOneMiddleAndKeepsItsGaps() {
        String rows = "built().plan.sections[0].rows";
        assertThat(asked(rows + ".map((row) => row.label + row.seats.length).join()"))
                .isEqualTo("\"A10,B12,C14\"");
        assertThat(asked(rows
                        + ".map((row) => [...new Set(lay.gapsOf(row.seats).map(Math.round))].sort().join()).join(' ')"))
                .isEqualTo("\"22,44 22,44 22,44\"");
        assertThat(asked(
                        rows + "[0].seats.filter((seat) => seat.aisle).map((seat) => seat.number + seat.aisle).join()"))
                .isEqualTo("\"5right\"");
        assertThat(asked("Math.round(lay.lies(" + rows + "[0].seats).degrees)")).isEqualTo("40");
        assertThat(asked(
                        "((rows) => [0, 1].map((at) => Math.round(lay.lies(rows[at + 1].seats).middle.y - lay.lies(rows[at].seats).middle.y)).join())("
                                + rows + ")"))
                .as("each a row further from the stage")
                .isEqualTo("\"26,26\"");
        assertThat(asked("new Set([...plans.index(built().plan).seats.keys()]).size"))
                .isEqualTo("36");
    }

    @Test
    void aRowIsBentAndStraightenedTurnedAndSpacedWhereItIs() {
        String straight = "(({ plan, added }) => moving.bend(plan, added, 0).sections[0].rows[0].seats)(built())";
        assertThat(asked("new Set(" + straight + ".map((seat) => seat.y)).size"))
                .isEqualTo("1");
        assertThat(asked("Math.round(" + straight + "[0].y)")).isEqualTo("200");
        assertThat(
                        asked(
                                "(({ plan, added }) => Math.round(lay.lies(moving.bend(moving.bend(plan, added, 0), added, -70).sections[0].rows[0].seats).degrees))(built())"))
                .isEqualTo("-70");
        assertThat(
                        asked(
                                "(({ plan, added }) => Math.round(lay.lies(moving.turn(plan, added, 90).sections[0].rows[0].seats).u.y))(built())"))
                .isEqualTo("1");
        assertThat(
                        asked(
                                "(({ plan, added }) => far(...moving.space(plan, added, 30).sections[0].rows[0].seats.slice(0, 2)))(built())"))
                .isEqualTo("30");
    }

    @Test
    void whoMovesPastANeighbourIsListedPastIt() {
        assertThat(
                        asked(
                                "(({ plan }) => moving.move(plan, new Set([plan.sections[0].rows[0].seats[0].id]), 50, 0).sections[0].rows[0].seats.map((seat) => seat.number).slice(0, 4).join())(built())"))
                .isEqualTo("\"2,3,1,4\"");
        assertThat(
                        asked(
                                "(({ plan, added }) => moving.align(plan, added, 'left').sections[0].rows.map((row) => Math.round(row.seats[0].x)).join())(built())"))
                .matches("\"(\\d+),\\1,\\1\"");
    }

    @Test
    void aSecondBlockHasItsOwnIdentitiesAndTheNextLabels() {
        String second =
                "(({ plan, added }) => adding.duplicate(marking.pair(plan, plan.sections[0].rows[0].seats[0].id), added))(built())";
        assertThat(asked("((made) => made.plan.sections[0].rows.map((row) => row.label).join() + made.added.size)("
                        + second + ")"))
                .isEqualTo("\"A,B,C,D,E,F36\"");
        assertThat(asked(
                        "((made) => made.plan.sections[0].rows[3].seats[1].companion_of === made.plan.sections[0].rows[3].seats[0].id)("
                                + second + ")"))
                .isEqualTo("true");
    }

    @Test
    void aWheelchairPlaceHasItsCompanionBesideIt() {
        String pair =
                "(({ plan }) => marking.pair(plan, plan.sections[0].rows[0].seats.at(-1).id).sections[0].rows[0].seats)(built())";
        assertThat(asked("((seats) => [seats.at(-1).wheelchair, seats.at(-2).companion_of === seats.at(-1).id].join())("
                        + pair + ")"))
                .isEqualTo("\"true,true\"");
        assertThat(asked(
                        "(({ plan }) => { const id = plan.sections[0].rows[0].seats[0].id; const made = marking.say(marking.pair(plan, id), new Set([id]), 'wheelchair', false);"
                                + " return plans.write(made).includes('companion'); })(built())"))
                .isEqualTo("false");
        assertThat(
                        asked(
                                "(({ plan }) => { const id = plan.sections[0].rows[0].seats[0].id; return plans.write(adding.remove(marking.pair(plan, id), new Set([id]))).includes(id); })(built())"))
                .as("whose place is taken away stays its companion: the check names it")
                .isEqualTo("true");
    }

    @Test
    void outlinesOfAnyKindAreMovedAndResized() {
        assertThat(asked("outline.reshape('M10 10h20v-5l1,1C1 2 3 4 5 6Z', { right: 5, down: 1 })"))
                .isEqualTo("\"M15 11h20v-5l1 1C6 3 8 5 10 7Z\"");
        assertThat(asked("outline.boundsOf('m10 10h20v30H5z')"))
                .isEqualTo("{\"left\":5,\"top\":10,\"right\":30,\"bottom\":40}");
        assertThat(asked("outline.boundsOf('')")).isEqualTo("null");
    }

    @Test
    void allThatWasDoneIsUndoneAndDoneAgainToTheLetter() {
        assertThat(
                        asked(
                                """
                        (() => {
                          const drawing = new drawings.Drawing(blank());
                          const texts = [plans.write(drawing.plan)];
                          const did = (plan) => { drawing.did("x", plan); texts.push(plans.write(drawing.plan)); };
                          did(built().plan);
                          for (let i = 0; i < 500; i++) did(moving.move(drawing.plan, ids(drawing.plan.sections[0].rows[i % 3]), 1 + (i % 7), 3 - (i % 5)));
                          did(marking.paint(drawing.plan, plans.allOf(drawing.plan), "2"));
                          let right = 0;
                          for (let at = texts.length - 2; at >= 0; at--) right += drawing.undo() === "x" && plans.write(drawing.plan) === texts[at];
                          for (let at = 1; at < texts.length; at++) right += drawing.redo() === "x" && plans.write(drawing.plan) === texts[at];
                          return `${right === 2 * (texts.length - 1)} ${drawing.redo()} ${drawing.canUndo}`;
                        })()"""))
                .isEqualTo("\"true null true\"");
    }

    @Test
    void whatIsReadIsWrittenAsItWasAndThePaperGrows() {
        assertThat(asked("plans.write(plans.read(plans.write(built().plan))) === plans.write(built().plan)"))
                .isEqualTo("false"); // other identities, each time
        assertThat(asked("((plan) => plans.write(plans.read(plans.write(plan))) === plans.write(plan))(built().plan)"))
                .isEqualTo("true");
        assertThat(
                        asked(
                                "(({ plan, added }) => { const { size } = space.grown(moving.move(plan, added, 700, 0)); return size.width > 1000 && size.x === 0; })(built())"))
                .isEqualTo("true");
    }

    private String asked(String expression) {
        Page page = somebody.page();
        return (String) page.evaluate(BEGINNING + "return JSON.stringify(" + expression + "); }");
    }
}
