package org.parterre.admission.gate;

import jakarta.json.bind.Jsonb;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.parterre.admission.Scan;
import org.parterre.platform.BadInput;
import org.parterre.platform.web.JsonForm;

/** What a device sent: one scan, or a list of them, which is answered by a list in its order. */
public record SentScans(List<Scan> scans, boolean list) {
    private static final int MOST = 500;

    /** All are read before the first one counts, so that a list with a mistake in it changes nothing. @throws BadInput */
    public static SentScans read(String body, Clock clock) {
        Jsonb json = JsonForm.jsonb();
        if (!body.stripLeading().startsWith("[")) {
            return new SentScans(List.of(scan(json.fromJson(body, ScanForm.class), clock)), false);
        }
        ScanForm[] forms = json.fromJson(body, ScanForm[].class);
        if (forms.length > MOST) {
            throw new BadInput("scans", "input.scans");
        }
        return new SentScans(Arrays.stream(forms).map(form -> scan(form, clock)).toList(), true);
    }

    private static Scan scan(ScanForm form, Clock clock) {
        if (Objects.isNull(form)) {
            throw new BadInput("id", "input.scan-id");
        }
        return form.scan(clock);
    }

    /** @param check throws for a scan of a list that may not be asked about, before the first of them is */
    public Response answered(Consumer<Scan> check, Function<Scan, Answer> answer) {
        if (!list) {
            return Response.ok(answer.apply(scans.get(0))).build();
        }
        scans.forEach(check);
        return Response.ok(scans.stream().map(answer).toArray(Answer[]::new)).build();
    }
}
