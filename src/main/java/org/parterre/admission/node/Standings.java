package org.parterre.admission.node;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.admission.node.kept.KeptList;
import org.parterre.admission.node.kept.Lists;
import org.parterre.admission.node.kept.NodeScans;
import org.parterre.admission.node.line.Contact;
import org.parterre.platform.Settings;
import org.parterre.platform.web.Page;

/** Looks how this node stands. */
@ApplicationScoped
class Standings {
    private static final int MOST_TROUBLES = 50;

    @Inject
    Settings settings;

    @Inject
    Lists lists;

    @Inject
    Board board;

    @Inject
    NodeScans scans;

    @Inject
    Contact contact;

    @Inject
    Page page;

    Standing now() {
        List<Standing.Kept> evenings = lists.inOrder().stream()
                .map(list -> new Standing.Kept(Board.evening(list), board.count(list.performance()), list.fetchedAt()))
                .toList();
        return new Standing(
                settings.nodeOf().map(URI::toString).orElse(""),
                contact.state(),
                evenings,
                scans.waiting(),
                scans.troubles(MOST_TROUBLES).stream().map(this::trouble).toList(),
                settings.baseUrl() + "/door",
                settings.secure(),
                evenings.isEmpty()
                        ? ZoneId.systemDefault()
                        : evenings.get(0).evening().zone());
    }

    private Standing.Trouble trouble(NodeScans.Trouble one) {
        KeptList list = lists.find(one.performance());
        JsonObject answer = read(one.answer());
        @Nullable String place = list == null ? null : Places.place(list, one.hash(), page.language());
        return new Standing.Trouble(
                one.at(),
                list == null ? ZoneId.systemDefault() : Board.evening(list).zone(),
                one.gate(),
                one.verdict(),
                place == null ? answer.getString("seat", null) : place,
                answer.getString("verdict", null),
                answer.getString("note", answer.getString("title", String.valueOf(one.status()))));
    }

    private static JsonObject read(String answer) {
        try (JsonReader json = Json.createReader(new StringReader(answer))) {
            return json.readObject();
        } catch (JsonException | ClassCastException none) {
            return JsonObject.EMPTY_JSON_OBJECT;
        }
    }
}
