package org.parterre.mail.samples;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.mail.Letter;
import org.parterre.mail.LetterPaper;
import org.parterre.mail.Outbox;
import org.parterre.mail.TypedAddress;
import org.parterre.platform.BadInput;
import org.parterre.platform.Language;
import org.parterre.platform.NotFound;
import org.parterre.platform.web.Messages;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.platform.web.View;

/** The organiser looks at every letter, in both languages, and has one sent. */
@Path("/office/mail/letters")
@ApplicationScoped
@StaffOnly(Role.ORGANISER)
public class SamplesResource {
    private static final String KIND = "{kind : [a-z-]{1,40}}";
    /** What is sent to be looked at is none of the promises that the self-audit counts. */
    private static final String SAMPLE = "sample";

    @Inject
    @Any
    Instance<LetterSamples> rooms;

    @Inject
    Outbox outbox;

    @Inject
    Messages messages;

    @GET
    @Produces(View.HTML)
    public Response first(@QueryParam("sent") @Nullable String sent) {
        List<Letter> all = all(Language.NL);
        return page(all.isEmpty() ? "" : all.get(0).kind(), "", null, sent != null)
                .build();
    }

    @GET
    @Path(KIND)
    @Produces(View.HTML)
    public Response letter(@PathParam("kind") String kind, @QueryParam("sent") @Nullable String sent) {
        return page(kind, "", null, sent != null).build();
    }

    @GET
    @Path(KIND + "/{language : nl|en}")
    @Produces(View.HTML)
    public Response body(@PathParam("kind") String kind, @PathParam("language") String language) {
        return LetterPaper.of(sample(kind, Language.of(language, Language.NL)));
    }

    @POST
    @Path(KIND)
    @Produces(View.HTML)
    public Response send(
            @PathParam("kind") String kind,
            @FormParam("language") @DefaultValue("") String code,
            @FormParam("email") @DefaultValue("") String email) {
        Language language = Language.of(code, Language.NL);
        Letter letter = sample(kind, language);
        try {
            String subject = messages.say(language, "samples.subject", letter.subject());
            outbox.put(new Letter(SAMPLE, TypedAddress.of(email), subject, letter.text(), letter.html()));
        } catch (BadInput wrong) {
            return page(kind, email, TypedAddress.PROBLEM, false).status(422).build();
        }
        return Response.seeOther(URI.create("/office/mail/letters/" + kind + "?sent=1"))
                .build();
    }

    private Response.ResponseBuilder page(String kind, String typed, @Nullable String problem, boolean sent) {
        List<String> kinds = all(Language.NL).stream().map(Letter::kind).toList();
        Map<Language, Letter> letters = new EnumMap<>(Language.class);
        if (!kinds.isEmpty()) {
            for (Language language : Language.values()) {
                letters.put(language, sample(kind, language));
            }
        }
        return LetterPaper.around(
                new View("mail/samples.jte", new SamplesPage(kinds, kind, letters, typed, problem, sent)));
    }

    /** What buyers get first comes first. */
    private List<Letter> all(Language language) {
        return rooms.stream()
                .flatMap(room -> room.in(language).stream())
                .sorted(Comparator.comparing((Letter letter) -> !"tickets".equals(letter.kind()))
                        .thenComparing(letter -> !"reminder".equals(letter.kind()))
                        .thenComparing(Letter::kind))
                .toList();
    }

    private Letter sample(String kind, Language language) {
        return all(language).stream()
                .filter(letter -> letter.kind().equals(kind))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
