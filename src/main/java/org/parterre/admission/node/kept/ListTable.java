package org.parterre.admission.node.kept;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parterre.admission.manifest.Content;
import org.parterre.admission.manifest.Edition;
import org.parterre.admission.manifest.Manifest;
import org.parterre.admission.manifest.Manifest.Line;
import org.parterre.admission.manifest.Manifest.State;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.Retried;
import org.parterre.platform.web.JsonForm;

/** Where lists are kept. Only what differs is written: people are being let in meanwhile. */
@ApplicationScoped
class ListTable {
    @Inject
    Database database;

    @Inject
    Stays stays;

    @Inject
    AuditTrail audit;

    protected ListTable() {}

    ListTable(Database database, Stays stays, AuditTrail audit) {
        this.database = database;
        this.stays = stays;
        this.audit = audit;
    }

    private record Row(long performance, Manifest dutch, Manifest english, Instant fetchedAt) {}

    @Transactional
    public List<KeptList> read() {
        List<Row> rows = database.query(
                "SELECT performance, head_nl, head_en, fetched_at FROM node_evening",
                row -> new Row(
                        row.getLong(1),
                        head(row.getString(2)),
                        head(row.getString(3)),
                        Instant.ofEpochMilli(row.getLong(4))));
        return rows.stream()
                .map(row -> new KeptList(
                        row.dutch(),
                        row.english(),
                        Edition.first(Content.of(row.dutch(), lines(row.performance()))),
                        row.fetchedAt()))
                .toList();
    }

    private List<Line> lines(long performance) {
        return database.query(
                "SELECT hash, state, slip FROM node_ticket WHERE performance=?",
                row -> new Line(row.getString(1), State.valueOf(row.getString(2)), row.getString(3)),
                performance);
    }

    private static Manifest head(String json) {
        return JsonForm.jsonb().fromJson(json, Manifest.class);
    }

    /** @return what is kept now */
    @Retried
    @Transactional
    public KeptList keep(
            @Nullable KeptList before,
            Manifest dutch,
            Manifest english,
            Collection<Line> lines,
            long heardOf,
            Instant now) {
        long performance = Long.parseLong(dutch.performance());
        Manifest headNl = dutch.with(null, List.of(), List.of());
        Manifest headEn = english.with(null, List.of(), List.of());
        Content content = Content.of(dutch, lines);
        Edition edition =
                before == null ? Edition.first(content) : before.edition().next(content);
        if (before == null) {
            insert(performance, headNl, headEn, edition.version(), now);
            audit.record("node-list-kept", "performance:" + performance, lines.size() + " codes");
        } else {
            database.update(
                    "UPDATE node_evening SET version=?, starts_at=?, head_nl=?, head_en=?, fetched_at=? WHERE performance=?",
                    edition.version(),
                    dutch.startsAt().toInstant().toEpochMilli(),
                    JsonForm.jsonb().toJson(headNl),
                    JsonForm.jsonb().toJson(headEn),
                    now.toEpochMilli(),
                    performance);
        }
        if (before == null || before.edition() != edition) {
            write(performance, before == null ? List.of() : before.edition().lines(), edition);
        }
        KeptList kept = new KeptList(headNl, headEn, edition, now);
        stays.giveWayTo(kept, heardOf);
        return kept;
    }

    private void insert(long performance, Manifest headNl, Manifest headEn, String version, Instant now) {
        database.update(
                "INSERT INTO node_evening (performance, version, starts_at, head_nl, head_en, fetched_at)"
                        + " VALUES (?,?,?,?,?,?)",
                performance,
                version,
                headNl.startsAt().toInstant().toEpochMilli(),
                JsonForm.jsonb().toJson(headNl),
                JsonForm.jsonb().toJson(headEn),
                now.toEpochMilli());
    }

    private void write(long performance, List<Line> before, Edition edition) {
        Set<Line> same = new HashSet<>(before);
        same.retainAll(new HashSet<>(edition.lines()));
        List<@Nullable Object[]> gone = new ArrayList<>();
        for (Line line : before) {
            if (!same.contains(line)) {
                gone.add(new Object[] {line.hash()});
            }
        }
        List<@Nullable Object[]> come = new ArrayList<>();
        for (Line line : edition.lines()) {
            if (!same.contains(line)) {
                come.add(new @Nullable Object[] {
                    line.hash(), performance, line.state().name(), line.slip()
                });
            }
        }
        database.updateEach("DELETE FROM node_ticket WHERE hash=?", gone);
        database.updateEach("INSERT INTO node_ticket (hash, performance, state, slip) VALUES (?,?,?,?)", come);
    }

    @Retried
    @Transactional
    public void forget(long performance, String why) {
        stays.forget(performance);
        database.update("DELETE FROM node_ticket WHERE performance=?", performance);
        database.update("DELETE FROM node_evening WHERE performance=?", performance);
        audit.record("node-list-forgotten", "performance:" + performance, why);
    }
}
