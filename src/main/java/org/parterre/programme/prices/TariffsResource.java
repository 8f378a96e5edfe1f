package org.parterre.programme.prices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.platform.web.IfMatch;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.programme.Programme;
import org.parterre.programme.Tariff;
import org.parterre.programme.TariffTerms;
import org.parterre.programme.Tariffs;
import org.parterre.venue.Words;

/** The tariffs of a production, for the organiser's programs. */
@ApplicationScoped
@Path("api/productions/{id : \\d{1,18}}/tariffs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@StaffOnly(Role.ORGANISER)
public class TariffsResource {
    private static final String CODE = "{code : [a-z0-9-]{1,20}}";

    @Inject
    Programme programme;

    @Inject
    Tariffs tariffs;

    /** A tariff as it goes out and comes in; what is left out is empty, false or no bound. */
    public record Whole(
            @Nullable String code,
            @Nullable Both name,
            @Nullable Both who,
            @Nullable Both proof,
            @Nullable Boolean companion,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            @Nullable Boolean staffOnly,
            @Nullable Boolean ended) {
        static Whole of(Tariff tariff) {
            TariffTerms terms = tariff.terms();
            return new Whole(
                    terms.code(),
                    Both.of(terms.name()),
                    Both.of(terms.who()),
                    Both.of(terms.proof()),
                    terms.companion(),
                    terms.least() == null ? null : BigDecimal.valueOf(terms.least()),
                    terms.most() == null ? null : BigDecimal.valueOf(terms.most()),
                    terms.staffOnly(),
                    tariff.ended());
        }

        TariffTerms terms(@Nullable String known, boolean isCompanion) {
            return new TariffTerms(
                    Objects.requireNonNullElse(known, ""),
                    Both.words(name),
                    Both.words(who),
                    Both.words(proof),
                    isCompanion,
                    whole("least", least),
                    whole("most", most),
                    Boolean.TRUE.equals(staffOnly));
        }
    }

    /** Left to itself the reader makes 2 of 2.5. */
    private static @Nullable Integer whole(String field, @Nullable BigDecimal number) {
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException noSuchNumber) {
            throw new BadInput(field, "tariff.bad-" + field);
        }
    }

    /** Words in both languages; what is missing in one is said in the other. */
    public record Both(@Nullable String nl, @Nullable String en) {
        static Both of(Words words) {
            return new Both(words.nl(), words.en());
        }

        static Words words(@Nullable Both sent) {
            String nl = sent == null || sent.nl() == null ? "" : sent.nl().strip();
            String en = sent == null || sent.en() == null ? "" : sent.en().strip();
            return new Words(nl.isEmpty() ? en : nl, en.isEmpty() ? nl : en);
        }
    }

    @GET
    public List<Whole> tariffs(@PathParam("id") long production) {
        programme.production(production);
        return tariffs.of(production).stream().map(Whole::of).toList();
    }

    @GET
    @Path(CODE)
    public Response tariff(@PathParam("id") long production, @PathParam("code") String code) {
        Tariff tariff = tariffs.tariff(production, code);
        return Response.ok(Whole.of(tariff)).tag(IfMatch.tag(tariff.version())).build();
    }

    @POST
    public Response offer(@PathParam("id") long production, @Nullable Whole wanted) {
        Whole sent = there(wanted);
        String code = sent.code() == null
                ? TypedTariff.code(Both.words(sent.name()).nl(), tariffs.of(production))
                : sent.code();
        Tariff tariff = tariffs.offer(production, sent.terms(code, Boolean.TRUE.equals(sent.companion())));
        return Response.created(URI.create("/api/productions/" + production + "/tariffs/" + tariff.code()))
                .entity(Whole.of(tariff))
                .build();
    }

    @PUT
    @Path(CODE)
    public Whole change(
            @PathParam("id") long production,
            @PathParam("code") String code,
            @Nullable Whole wanted,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String tags,
            @Context Request request) {
        Whole sent = there(wanted);
        Tariff tariff = tariffs.tariff(production, code);
        tariffs.change(
                tariff.id(),
                sent.terms(tariff.code(), tariff.companion()),
                Boolean.TRUE.equals(sent.ended()),
                IfMatch.seen(tags, request));
        return Whole.of(tariffs.tariff(tariff.id()));
    }

    private static Whole there(@Nullable Whole sent) {
        if (sent == null) {
            throw new BadInput("name", "tariff.no-name");
        }
        return sent;
    }
}
