package org.parterre.admission.node;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.parterre.admission.Scan;
import org.parterre.admission.gate.Answer;
import org.parterre.admission.gate.ScanForm;
import org.parterre.platform.BadInput;
import org.parterre.platform.web.JsonForm;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;

/** Where scanners ask a node: as they ask the house. */
@ApplicationScoped
@Path("api/node/scans")
@Produces(MediaType.APPLICATION_JSON)
@StaffOnly(Role.DOOR)
public class NodeScansResource {
    private static final int MOST = 500;

    @Inject
    NodeDoor door;

    @Inject
    NodeAnswers answers;

    @Inject
    Clock clock;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response scan(String body) {
        Jsonb json = JsonForm.jsonb();
        if (!body.stripLeading().startsWith("[")) {
            return Response.ok(answer(scan(json.fromJson(body, ScanForm.class))))
                    .build();
        }
        ScanForm[] forms = json.fromJson(body, ScanForm[].class);
        if (forms.length > MOST) {
            throw new BadInput("scans", "input.scans");
        }
        // all are read before the first one counts, as in the house
        List<Scan> scans = Arrays.stream(forms).map(this::scan).toList();
        scans.forEach(door::check);
        return Response.ok(scans.stream().map(this::answer).toArray(Answer[]::new))
                .build();
    }

    private Scan scan(ScanForm form) {
        if (Objects.isNull(form)) {
            throw new BadInput("id", "input.scan-id");
        }
        return form.scan(clock);
    }

    private Answer answer(Scan scan) {
        return answers.of(scan, door.admit(scan));
    }
}
