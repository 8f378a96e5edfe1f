package org.parterre.admission.node.line;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.parterre.admission.node.kept.NodeScans;
import org.parterre.admission.node.kept.NodeScans.Told;
import org.parterre.admission.node.kept.NodeScans.Waiting;
import org.parterre.admission.node.line.HouseLine.Heard;

/** Tells the house what happened at its door, in the order in which it did. */
@ApplicationScoped
class Reports {
    /** Below what the house takes at once, and small enough that a bad line carries it. */
    private static final int MOST = 50;

    private static final int TOO_MANY = 429;
    private static final String SUPERVISOR_NEEDED = "/problems/supervisor-needed";

    @Inject
    NodeScans scans;

    @Inject
    HouseLine line;

    /**
     * Everything that waits. A scan that the house heard without our hearing its answer is sent again, under the id that the phone
     * gave it, and counts once.
     */
    public void send() {
        for (List<Waiting> some = scans.waiting(MOST); !some.isEmpty(); some = scans.waiting(MOST)) {
            Heard heard = tell(some);
            if (heard.good()) {
                scans.told(answers(some, heard));
            } else {
                // a list with a mistake in it changes nothing there: each is told alone, and the house's no is kept
                // with it
                some.forEach(this::alone);
            }
        }
    }

    /** @throws HouseAway where the house wants to be asked less often: this one and those after it wait for the next round */
    private void alone(Waiting one) {
        Heard heard = tell(List.of(one));
        if (SUPERVISOR_NEEDED.equals(HouseLine.type(heard.text()))) {
            // the laptop isn't a supervisor's, who stood at its door was: somebody went in, and the house is to know at
            // least that
            heard = tell(List.of(new Waiting(one.seq(), withoutReason(one.body()))));
        }
        if (heard.status() == TOO_MANY) {
            throw new HouseAway("asks for patience");
        }
        scans.told(
                heard.good()
                        ? answers(List.of(one), heard)
                        : List.of(new Told(one.seq(), heard.status(), false, heard.text())));
    }

    private static String withoutReason(String body) {
        try (JsonReader json = Json.createReader(new StringReader(body))) {
            return Json.createObjectBuilder(json.readObject())
                    .remove("reason")
                    .build()
                    .toString();
        }
    }

    private Heard tell(List<Waiting> some) {
        String list = some.stream().map(Waiting::body).collect(Collectors.joining(",", "[", "]"));
        return line.ask((api, key) -> api.scans(key, list));
    }

    /** @throws HouseAway where what came is not one answer for each: nothing was heard then */
    private static List<Told> answers(List<Waiting> some, Heard heard) {
        try (JsonReader json = Json.createReader(new StringReader(heard.text()))) {
            JsonArray answers = json.readArray();
            List<Told> told = new ArrayList<>();
            for (int i = 0; i < some.size(); i++) {
                JsonObject answer = answers.getJsonObject(i);
                told.add(new Told(
                        some.get(i).seq(), heard.status(), answer.getBoolean("conflict", false), answer.toString()));
            }
            return told;
        } catch (JsonException | ClassCastException | IndexOutOfBoundsException unreadable) {
            throw new HouseAway("an answer to scans that is none");
        }
    }
}
