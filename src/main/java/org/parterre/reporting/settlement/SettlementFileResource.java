package org.parterre.reporting.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.parterre.platform.Language;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.programme.Programme;
import org.parterre.reporting.settlement.paper.Table;
import org.parterre.reporting.settlement.paper.TablesCsv;
import org.parterre.reporting.settlement.paper.TablesPdf;
import org.parterre.reporting.settlement.paper.TablesXlsx;

/** A settlement as a file: on paper, as text, as a spreadsheet. */
@ApplicationScoped
@Path("api/reports/settlement.{form : pdf|csv|xlsx}")
@Produces(MediaType.WILDCARD)
@StaffOnly(Role.ORGANISER)
public class SettlementFileResource {
    @Inject
    Programme programme;

    @Inject
    Settling settling;

    @Inject
    Page page;

    @GET
    public Response file(@PathParam("form") String form, @Context UriInfo uri) {
        Settlement settlement = SettlementResource.asked(uri, programme, settling);
        Language language = page.language();
        String title = SettlementWords.title(settlement, page);
        List<String> about = SettlementWords.onPaper(settlement, page);
        List<Table> tables = SettlementTables.of(settlement, page);
        return switch (form) {
            case "csv" -> file(settlement, form, TablesCsv.TYPE, TablesCsv.of(title, about, tables, language));
            case "xlsx" ->
                file(
                        settlement,
                        form,
                        TablesXlsx.TYPE,
                        TablesXlsx.of(page.t("settlement.title"), title, about, tables, language));
            default ->
                file(
                        settlement,
                        form,
                        TablesPdf.TYPE,
                        TablesPdf.of(title, about, tables, "Parterre · " + title, language));
        };
    }

    private Response file(Settlement settlement, String form, String type, byte[] content) {
        String how = "pdf".equals(form) ? "inline" : "attachment";
        return Response.ok(content, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        how + "; filename=\"" + SettlementWords.file(settlement, page) + "." + form + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.VARY, "Accept-Language, Cookie, Authorization")
                .build();
    }
}
