package org.parterre.reporting.settlement.xaf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.platform.HouseClock;
import org.parterre.platform.web.Messages;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;

/** The ledger of a period for a bookkeeper's program. */
@ApplicationScoped
@Path("api/reports/auditfile.xaf")
@Produces(MediaType.WILDCARD)
@StaffOnly(Role.ORGANISER)
public class AuditFileResource {
    private static final int EARLIEST = 1900;
    private static final int LATEST = 9999;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TAX_ID = 30;

    @Inject
    BookedEntries entries;

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    @GET
    public Response file(
            @QueryParam("from") @Nullable String first,
            @QueryParam("until") @Nullable String last,
            @QueryParam("company") @Nullable String name,
            @QueryParam("tax_id") @Nullable String number) {
        LocalDate from = day("from", first);
        LocalDate until = day("until", last);
        if (until.isBefore(from) || until.getYear() != from.getYear()) {
            throw new BadInput("until", "settlement.bad.year");
        }
        AuditFile.Company company = new AuditFile.Company(
                text("company", name == null || name.isBlank() ? "Parterre" : name, LONGEST_NAME),
                text("tax_id", number == null ? "" : number, LONGEST_TAX_ID));
        LocalDate today = LocalDate.ofInstant(clock.instant(), HouseClock.OFFICE);
        byte[] file =
                AuditFile.of(company, new AuditFile.Period(from, until, today), entries.between(from, until), messages);
        return Response.ok(file, AuditFile.TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"parterre-" + from + "-" + until + ".xaf\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private static LocalDate day(String field, @Nullable String text) {
        try {
            LocalDate day = LocalDate.parse(text == null ? "" : text.strip());
            if (day.getYear() >= EARLIEST && day.getYear() <= LATEST) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        throw new BadInput(field, "settlement.bad.day");
    }

    private static String text(String field, String text, int longest) {
        String line = text.strip();
        if (line.length() > longest || line.chars().anyMatch(AuditFileResource::unwritable)) {
            throw new BadInput(field, "settlement.bad." + field);
        }
        return line;
    }

    /** XML has no such character. */
    private static boolean unwritable(int character) {
        return Character.isISOControl(character) || character >= 0xfffe;
    }
}
