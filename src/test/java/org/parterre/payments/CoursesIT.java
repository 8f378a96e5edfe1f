package org.parterre.payments;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parterre.faults.Rounds;
import org.parterre.house.Client;
import org.parterre.house.House;
import org.parterre.house.Store;
import org.parterre.payments.mollie.MollieStandIn;

/**
 * The table of {@link Course}s: a house in which all of them happen at the same time. Then it is audited, closed, and its tables say
 * how each one ended.
 */
@Execution(ExecutionMode.CONCURRENT)
class CoursesIT {
    private static final Map<Store, Map<Course, Course.End>> ENDS = new ConcurrentHashMap<>();
    private static final MollieStandIn MOLLIE = MollieStandIn.open();

    @BeforeAll
    static void playAll() throws Exception {
        ExecutorService stage = Executors.newCachedThreadPool();
        try {
            List<Future<?>> houses = new ArrayList<>();
            for (Store store : stores().toList()) {
                houses.add(stage.submit(() -> ENDS.put(store, play(store, stage))));
            }
            for (Future<?> house : houses) {
                house.get();
            }
        } finally {
            stage.shutdownNow();
        }
    }

    @AfterAll
    static void close() {
        MOLLIE.close();
    }

    private static Stream<Store> stores() {
        return Rounds.stores(Store.POSTGRESQL);
    }

    static Stream<Arguments> table() {
        return stores().flatMap(store -> Stream.of(Course.values()).map(course -> Arguments.of(course, store)));
    }

    @ParameterizedTest
    @MethodSource("table")
    void hasOneEnd(Course course, Store store) {
        assertThat(Objects.requireNonNull(ENDS.get(store)).get(course)).isEqualTo(course.end());
    }

    private static Map<Course, Course.End> play(Store store, ExecutorService stage) throws Exception {
        House house = House.demo(store)
                .with("mollie.key", MollieStandIn.KEY)
                .with("mollie.url", MOLLIE.url())
                .with("payment.seconds", "20")
                .with("sweep.seconds", "1")
                .open();
        try {
            Client organiser = organiser(house);
            String evening = evening(house.client());
            List<Future<?>> stories = new ArrayList<>();
            for (Course course : Course.values()) {
                stories.add(stage.submit(() -> {
                    course.play(new Story(house, MOLLIE, name(course), evening, organiser));
                    return null;
                }));
            }
            for (Future<?> story : stories) {
                story.get();
            }
            audited(organiser);
            assertThat(house.client()
                            .form("/api/payments/mollie/webhook", "id", "tr_nobody")
                            .status())
                    .isEqualTo(200);
            keepsItsKey(house);
        } finally {
            house.close();
        }
        return ends(store, house);
    }

    private static String name(Course course) {
        return course.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Client organiser(House house) {
        return house.client().as("organiser").with("Accept-Language", "nl");
    }

    static String evening(Client client) {
        return client.get("/api/performances").list().getValuesAs(JsonValue::asJsonObject).stream()
                .filter(one -> one.getString("status").equals("ON_SALE"))
                .max(Comparator.comparing(one -> one.getInt("free")))
                .orElseThrow()
                .getString("id");
    }

    static void audited(Client organiser) {
        JsonObject report = organiser.get("/api/audit/self").json();
        assertThat(report.getJsonArray("rules").getValuesAs(JsonValue::asJsonObject))
                .filteredOn(rule -> !rule.getBoolean("ok"))
                .isEmpty();
    }

    /** In no log, and on no page that says what went wrong. */
    private static void keepsItsKey(House house) throws Exception {
        try (Stream<Path> files = Files.walk(house.data())) {
            for (Path file : files.filter(one -> one.toString().matches(".*\\.(log|txt).*"))
                    .toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(MollieStandIn.KEY);
            }
        }
    }

    private static Map<Course, Course.End> ends(Store store, House house) throws SQLException {
        String url = store == Store.DERBY
                ? "jdbc:derby:" + house.data() + "/db"
                : house.database() + "?user=postgres&password=postgres";
        Map<Course, Course.End> ends = new EnumMap<>(Course.class);
        try (Connection books = DriverManager.getConnection(url)) {
            for (Course course : Course.values()) {
                ends.put(course, end(books, name(course) + "@courses.example"));
            }
        }
        return ends;
    }

    private static Course.End end(Connection books, String email) throws SQLException {
        String orders = "(SELECT number, status, buyer_email FROM orders"
                + " UNION ALL SELECT number, status, buyer_email FROM gift_purchase) o";
        String ofOrder = " FROM payment p JOIN " + orders + " ON o.number=p.reference";
        return new Course.End(
                String.join(" ", read(books, "SELECT status FROM " + orders + " WHERE buyer_email=?", email)),
                read(books, "SELECT p.status" + ofOrder + " WHERE o.buyer_email=? ORDER BY p.made_at", email),
                read(
                        books,
                        "SELECT r.reason || ' ' || r.status" + ofOrder
                                + " JOIN refund r ON r.payment_id=p.id WHERE o.buyer_email=? ORDER BY r.made_at, r.id",
                        email),
                read(books, "SELECT kind FROM outbox WHERE recipient=? ORDER BY made_at, id", email));
    }

    private static List<String> read(Connection books, String sql, String email) throws SQLException {
        try (PreparedStatement question = books.prepareStatement(sql)) {
            question.setString(1, email);
            try (ResultSet rows = question.executeQuery()) {
                List<String> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        }
    }
}
