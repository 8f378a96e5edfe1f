package org.parterre.tickets.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.platform.web.RateLimits;

/**
 * What phones ask about passes that they have: Apple's PassKit Web Service, whose addresses, names and answers are Apple's. A
 * phone proves that it has a pass by the token in it.
 */
@ApplicationScoped
@Path(PassWebResource.PATH + "/v1")
@Produces(MediaType.APPLICATION_JSON)
public class PassWebResource {
    static final String PATH = "/api/wallet/apple";

    private static final Logger LOG = Logger.getLogger(PassWebResource.class.getName());
    private static final String REGISTRATION =
            "devices/{device : [0-9A-Za-z._-]{1,100}}/registrations/{type}/{serial : [0-9a-f-]{1,40}}";
    private static final int ASKED_PER_MINUTE = 240;
    private static final int LOGGED_PER_MINUTE = 10;
    private static final int LONGEST_LINE = 300;

    @Inject
    Wallets wallets;

    @Inject
    Passes passes;

    @Inject
    PhoneBook phones;

    @Inject
    RateLimits limits;

    @POST
    @Path(REGISTRATION)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response register(
            @PathParam("device") String device,
            @PathParam("type") String type,
            @PathParam("serial") String serial,
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String shown,
            JsonObject form) {
        PassIdentity pass = known(type, serial, shown);
        String pushToken = form.getString("pushToken", "");
        if (!pushToken.matches("[0-9A-Za-z]{1,200}")) {
            throw new BadInput("pushToken", "input.push-token");
        }
        return Response.status(phones.register(pass, device, pushToken) ? 201 : 200)
                .build();
    }

    @DELETE
    @Path(REGISTRATION)
    public Response remove(
            @PathParam("device") String device,
            @PathParam("type") String type,
            @PathParam("serial") String serial,
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String shown) {
        phones.forget(known(type, serial, shown), device);
        return Response.ok().build();
    }

    /** The device's own name is the only secret here, as Apple has it; the answer names no more than serial numbers. */
    @GET
    @Path("devices/{device : [0-9A-Za-z._-]{1,100}}/registrations/{type}")
    public Response changed(
            @PathParam("device") String device,
            @PathParam("type") String type,
            @QueryParam("passesUpdatedSince") @Nullable String since) {
        limits.use("pass-web", ASKED_PER_MINUTE);
        wallets.appleOfType(type);
        long after = since != null && since.matches("\\d{1,18}") ? Long.parseLong(since) : 0;
        List<PhoneBook.Changed> found = phones.changed(device, after);
        if (found.isEmpty()) {
            return Response.noContent().build();
        }
        JsonArrayBuilder serials = Json.createArrayBuilder();
        found.forEach(one -> serials.add(one.serial()));
        long last = found.stream().mapToLong(PhoneBook.Changed::at).max().orElse(after);
        return Response.ok(Json.createObjectBuilder()
                        .add("serialNumbers", serials)
                        .add("lastUpdated", String.valueOf(last))
                        .build())
                .build();
    }

    @GET
    @Path("passes/{type}/{serial : [0-9a-f-]{1,40}}")
    @Produces(PassFile.TYPE)
    public Response newest(
            @PathParam("type") String type,
            @PathParam("serial") String serial,
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String shown,
            @Context Request request) {
        PassIdentity pass = known(type, serial, shown);
        Long at = phones.changedAt(serial);
        Date changed = at == null ? null : Date.from(Instant.ofEpochMilli(at));
        Response.ResponseBuilder unchanged = changed == null ? null : request.evaluatePreconditions(changed);
        if (unchanged != null) {
            return unchanged.build();
        }
        Response file = PassesResource.file(passes.signed(passes.now(pass)), PassFile.TYPE, serial + ".pkpass");
        return changed == null
                ? file
                : Response.fromResponse(file).lastModified(changed).build();
    }

    /** What phones complain about: for whoever runs the house, as they said it. */
    @POST
    @Path("log")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response log(JsonObject form) {
        limits.use("pass-log", LOGGED_PER_MINUTE);
        JsonArray lines = form.get("logs") instanceof JsonArray array ? array : JsonArray.EMPTY_JSON_ARRAY;
        lines.stream()
                .limit(LOGGED_PER_MINUTE)
                .filter(JsonString.class::isInstance)
                .map(line -> ((JsonString) line).getString().replaceAll("\\p{Cntrl}", " "))
                .forEach(line -> LOG.log(Level.INFO, "a phone says about a pass: {0}", shortened(line)));
        return Response.ok().build();
    }

    private PassIdentity known(String type, String serial, @Nullable String shown) {
        limits.use("pass-web", ASKED_PER_MINUTE);
        wallets.appleOfType(type);
        Long ticket = PassIdentity.ticketOf(serial);
        String token = shown != null && shown.startsWith("ApplePass ") ? shown.substring(10) : "";
        PassIdentity pass = ticket == null ? null : new PassIdentity(ticket, serial, token);
        if (pass == null || !(passes.owns(pass) || phones.knows(pass))) {
            throw new NotTheirs();
        }
        return pass;
    }

    private static String shortened(String line) {
        return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line;
    }
}
