package org.parterre.admission.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parterre.admission.Direction;
import org.parterre.admission.Scan;
import org.parterre.admission.ScanIdReused;
import org.parterre.admission.Verdict;
import org.parterre.admission.manifest.Content;
import org.parterre.admission.manifest.Hashes;
import org.parterre.admission.manifest.Manifest;
import org.parterre.admission.manifest.Manifest.Line;
import org.parterre.admission.manifest.Manifest.State;
import org.parterre.admission.node.NodeDoor.Hand;
import org.parterre.admission.node.NodeDoor.Taken;
import org.parterre.admission.node.kept.Lists;
import org.parterre.admission.node.kept.NodeScans;
import org.parterre.admission.node.kept.NodeScans.Told;
import org.parterre.admission.node.kept.NodeScans.Waiting;
import org.parterre.admission.node.kept.Stays;
import org.parterre.house.Store;
import org.parterre.house.Transactions;
import org.parterre.platform.Language;
import org.parterre.platform.NotFound;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.Ids;
import org.parterre.tickets.FixedKey;
import org.parterre.tickets.TicketCode;

/** What a node answers by its list and by its own scans, on a real database and without a house. */
class NodeDoorIT {
    private static final long EVENING = 1101;
    private static final Instant NOW = Instant.parse("2026-12-11T19:10:00Z");
    private static final Hand SOMEBODY = new Hand("phone 1", 1L);
    private static final Hand SOMEBODY_ELSE = new Hand("phone 2", 2L);

    private final TicketCode codes = FixedKey.codes();
    private static final Transactions TRANSACTIONS = Transactions.on(Store.DERBY);

    private Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private NodeScans scans;
    private Lists lists;
    private Taking taking;
    private Stays stays;
    private int number;

    @BeforeEach
    void aLaptopWithAList() throws Exception {
        for (String table : List.of("node_told", "node_scan", "node_stay", "node_ticket", "node_evening")) {
            TRANSACTIONS.database().update("DELETE FROM " + table);
        }
        starts();
        keep(0, line(1, State.VALID), line(2, State.VALID), line(3, State.REPLACED), line(4, State.INSIDE));
    }

    @AfterAll
    static void end() throws Exception {
        TRANSACTIONS.close();
    }

    /** As the program starts on what it kept. */
    private void starts() {
        Database database = TRANSACTIONS.database();
        scans = new NodeScans(
                database,
                new Ids() {
                    @Override
                    public synchronized long next() {
                        return ++number;
                    }
                },
                clock);
        stays = new Stays(database);
        lists = new Lists(database, clock);
        taking = new Taking();
        taking.lists = lists;
        taking.readings = new Readings();
        taking.readings.lists = lists;
        taking.stays = stays;
        taking.scans = scans;
        taking.clock = clock;
        taking.undoing = new Undoing();
        taking.undoing.scans = scans;
        taking.undoing.stays = stays;
    }

    @Test
    void aSecondPhoneIsToldWhereAndWhenTheFirstLetSomebodyIn() throws Exception {
        Scan first = scan("a", code(1), Direction.IN, "Left");
        assertThat(verdict(first)).isEqualTo(Verdict.ADMIT);
        Taken told = take(scan("b", code(1), Direction.IN, "Right"), SOMEBODY_ELSE);
        assertThat(told.outcome().verdict()).isEqualTo(Verdict.ALREADY_INSIDE);
        assertThat(told.outcome().firstGate()).isEqualTo("Left");
        assertThat(told.outcome().firstAt()).isEqualTo(NOW);

        assertThat(verdict(first)).as("the same scan again").isEqualTo(Verdict.ADMIT);
        assertThatExceptionOfType(ScanIdReused.class)
                .isThrownBy(() -> verdict(scan("a", code(2), Direction.IN, "Left")));
        assertThat(scans.waiting()).isEqualTo(2);
        assertThat(verdict(scan("c", code(1), Direction.OUT, "Right"))).isEqualTo(Verdict.LEFT);
        assertThat(verdict(scan("d", code(1), Direction.OUT, "Right"))).isEqualTo(Verdict.NOT_INSIDE);
        assertThat(verdict(scan("e", code(1), Direction.IN, "Right"))).isEqualTo(Verdict.ADMIT);
        assertThat(inside()).isEqualTo(2);
    }

    @Test
    void itJudgesByItsListAndByTheKeyWhereTheListKnowsNothing() throws Exception {
        assertThat(verdict(scan("a", code(3), Direction.IN, ""))).isEqualTo(Verdict.REPLACED);
        assertThat(verdict(scan("b", code(4), Direction.IN, ""))).isEqualTo(Verdict.ALREADY_INSIDE);
        assertThat(verdict(scan("c", code(4), Direction.OUT, ""))).isEqualTo(Verdict.LEFT);
        assertThat(inside()).isZero();
        assertThat(verdict(scan("d", code(99), Direction.IN, "")))
                .as("sold since")
                .isEqualTo(Verdict.ADMIT);
        assertThat(verdict(scan("e", code(99), Direction.IN, ""))).isEqualTo(Verdict.ALREADY_INSIDE);
        String forged = code(1).startsWith("A") ? "B" + code(1).substring(1) : code(1).replaceAll("[0-9]$", "");
        assertThat(verdict(scan("f", forged, Direction.IN, ""))).isIn(Verdict.FORGED, Verdict.UNKNOWN);
        Taken other = take(scan("g", codes.write(EVENING + 1, 5, 1), Direction.IN, ""), SOMEBODY);
        assertThat(other.outcome().verdict()).isEqualTo(Verdict.OTHER_PERFORMANCE);
        assertThat(other.outcome().other()).isEqualTo(EVENING + 1);
        assertThat(verdict(scan("h", "short-code", Direction.IN, ""))).isEqualTo(Verdict.UNKNOWN);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> take(new Scan("i", code(1), null, 7, Direction.IN, "", NOW, null, null, null), SOMEBODY));
    }

    @Test
    void aShortCodeAndTheCodeItselfAreOneTicket() throws Exception {
        assertThat(verdict(scan("a", "k7q-2m9-xd1", Direction.IN, "Left"))).isEqualTo(Verdict.ADMIT);
        assertThat(verdict(scan("b", code(1), Direction.IN, "Right"))).isEqualTo(Verdict.ALREADY_INSIDE);
    }

    @Test
    void anotherCodeOfATicketThatIsInsideLetsNobodyIn() throws Exception {
        assertThat(verdict(scan("a", code(1), Direction.IN, "Left"))).isEqualTo(Verdict.ADMIT);
        String renewed = codes.write(EVENING, 1, 2);
        assertThat(verdict(scan("b", renewed, Direction.IN, "Right"))).isEqualTo(Verdict.ALREADY_INSIDE);
        assertThat(verdict(scan("c", renewed, Direction.OUT, "Right"))).isEqualTo(Verdict.LEFT);
        assertThat(verdict(scan("d", code(1), Direction.IN, "Left"))).isEqualTo(Verdict.ADMIT);
    }

    @Test
    void whatItKeepsOutlivesItsEnd() throws Exception {
        assertThat(verdict(scan("a", code(1), Direction.IN, "Left"))).isEqualTo(Verdict.ADMIT);
        String version = lists.of(EVENING).version();
        TRANSACTIONS.reconnect();
        starts();
        assertThat(lists.of(EVENING).version()).isEqualTo(version);
        assertThat(lists.of(EVENING).head(Language.EN).title()).isEqualTo("Goede Zaken");
        assertThat(verdict(scan("b", code(1), Direction.IN, "Right"))).isEqualTo(Verdict.ALREADY_INSIDE);
        assertThat(scans.waiting()).isEqualTo(2);
    }

    @Test
    void theHouseIsToldInOrderAndWhatItSaysIsKept() throws Exception {
        for (int i = 0; i < 3; i++) {
            verdict(scan("scan-" + i, code(1), Direction.IN, "Left"));
        }
        List<Waiting> waiting = scans.waiting(10);
        assertThat(waiting)
                .extracting(Waiting::body)
                .satisfiesExactly(
                        one -> assertThat(one).contains("\"scan-0\"", "\"decided\":\"ADMIT\""),
                        one -> assertThat(one).contains("\"scan-1\"", "\"decided\":\"ALREADY_INSIDE\""),
                        one -> assertThat(one).contains("\"scan-2\""));
        scans.told(List.of(
                new Told(waiting.get(0).seq(), 200, true, "{}"),
                new Told(waiting.get(1).seq(), 422, false, "{}")));
        assertThat(scans.waiting(10)).containsExactly(waiting.get(2));
        assertThat(scans.lastTold()).isEqualTo(waiting.get(1).seq());
        assertThat(scans.troubles(10)).extracting(NodeScans.Trouble::status).containsExactly(422, 200);
    }

    @Test
    void theHousesListIsRightAboutWhatItHasHeardOf() throws Exception {
        verdict(scan("a", code(1), Direction.IN, "Left"));
        verdict(scan("b", code(2), Direction.IN, "Left"));
        keep(1, line(1, State.VALID), line(2, State.VALID), line(4, State.VALID));
        assertThat(verdict(scan("c", code(1), Direction.IN, "Right")))
                .as("left by the house's own door")
                .isEqualTo(Verdict.ADMIT);
        assertThat(verdict(scan("d", code(2), Direction.IN, "Right")))
                .as("of this the house has not heard yet")
                .isEqualTo(Verdict.ALREADY_INSIDE);
        keep(number, line(1, State.INSIDE), line(2, State.INSIDE), line(4, State.VALID));
        Taken told = take(scan("e", code(2), Direction.IN, "Right"), SOMEBODY);
        assertThat(told.outcome().firstGate()).as("here one knows where").isEqualTo("Left");
        assertThat(inside()).isEqualTo(2);
    }

    @Test
    void theSameDeviceTakesItBackWithinAMinute() throws Exception {
        verdict(scan("a", code(1), Direction.IN, "Left"));
        assertThat(take(undo("b", "a"), SOMEBODY_ELSE).outcome().verdict()).isEqualTo(Verdict.TOO_LATE_TO_UNDO);
        assertThat(take(undo("c", "a"), SOMEBODY).outcome().verdict()).isEqualTo(Verdict.UNDONE);
        assertThat(take(undo("d", "a"), SOMEBODY).outcome().verdict())
                .as("once")
                .isEqualTo(Verdict.TOO_LATE_TO_UNDO);
        verdict(scan("e", code(1), Direction.IN, "Left"));
        Scan late =
                new Scan("f", null, null, EVENING, Direction.IN, "", NOW.plus(Duration.ofSeconds(61)), null, null, "e");
        assertThat(take(late, SOMEBODY).outcome().verdict()).isEqualTo(Verdict.TOO_LATE_TO_UNDO);
    }

    @Test
    void whatAPhoneDecidedAloneStandsAndASupervisorMayOverrule() throws Exception {
        verdict(scan("a", code(1), Direction.IN, "Left"));
        Scan alone = decided("b", code(1), Verdict.ADMIT, null);
        Taken taken = take(alone, SOMEBODY_ELSE);
        assertThat(taken.outcome().verdict()).isEqualTo(Verdict.ALREADY_INSIDE);
        assertThat(alone.conflicts(taken.outcome())).isTrue();
        assertThat(scans.waiting(10).get(1).body()).contains("\"decided\":\"ADMIT\"");

        assertThat(verdict(decided("c", code(2), Verdict.UNKNOWN, null)))
                .as("sent away by the phone")
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(verdict(decided("d", code(3), null, "the newer one is at home")))
                .isEqualTo(Verdict.OVERRULED);
        assertThat(inside()).as("with an old code nobody uses up a ticket").isEqualTo(2);
        assertThat(verdict(scan("e", code(2), Direction.IN, "Left"))).isEqualTo(Verdict.ADMIT);
    }

    private static Scan decided(String id, String code, @Nullable Verdict decided, @Nullable String reason) {
        return new Scan(id, code, null, EVENING, Direction.IN, "Right", NOW, decided, reason, null);
    }

    @Test
    void aDayAfterTheShowTheListIsGoneAndTheScansAreNot() throws Exception {
        verdict(scan("a", code(1), Direction.IN, "Left"));
        clock = Clock.fixed(NOW.plus(Duration.ofHours(26)), ZoneOffset.UTC);
        starts();
        TRANSACTIONS.inTransaction(() -> {
            lists.forgetPast();
            return null;
        });
        assertThat(lists.kept()).isEmpty();
        starts();
        assertThat(lists.kept()).isEmpty();
        assertThat(scans.waiting()).isEqualTo(1);
    }

    private Verdict verdict(Scan scan) throws Exception {
        return take(scan, SOMEBODY).outcome().verdict();
    }

    private Taken take(Scan scan, Hand hand) throws Exception {
        return TRANSACTIONS.inTransaction(() -> taking.take(scan, hand));
    }

    private int inside() throws Exception {
        return TRANSACTIONS.inTransaction(() -> stays.inside(lists.of(EVENING)));
    }

    private static Scan scan(String id, String code, Direction direction, String gate) {
        return new Scan(id, code, null, EVENING, direction, gate, NOW, null, null, null);
    }

    private static Scan undo(String id, String undoes) {
        return new Scan(id, null, null, EVENING, Direction.IN, "", NOW, null, null, undoes);
    }

    private String code(long ticket) {
        return codes.write(EVENING, ticket, 1);
    }

    private Line line(long ticket, State state) {
        String slip = Hashes.ofShortCode(EVENING, "K7Q2M9XD" + ticket) + "|0|G|" + ticket + "|||sealed";
        return new Line(Hashes.ofCode(code(ticket)), state, state == State.REPLACED ? null : slip);
    }

    private void keep(long heardOf, Line... lines) throws Exception {
        OffsetDateTime starts = OffsetDateTime.parse("2026-12-11T20:15:00+01:00");
        Manifest head = manifest(starts, "");
        Manifest signed = manifest(starts, Content.of(head, List.of(lines)).version());
        TRANSACTIONS.inTransaction(() -> {
            lists.keep(signed, signed, new ArrayList<>(List.of(lines)), heardOf);
            return null;
        });
    }

    private static Manifest manifest(OffsetDateTime starts, @Nullable String version) {
        return new Manifest(
                String.valueOf(EVENING),
                "Goede Zaken",
                "Grote zaal",
                starts,
                starts.minusMinutes(30),
                starts.minusMinutes(45),
                starts.minusHours(2),
                false,
                FixedKey.PUBLIC,
                String.valueOf(version),
                null,
                "signature",
                List.of(new Manifest.Section("Parterre", false)),
                List.of(),
                List.of(),
                List.of(),
                0,
                3,
                0);
    }
}
