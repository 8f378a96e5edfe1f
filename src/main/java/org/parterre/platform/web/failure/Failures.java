package org.parterre.platform.web.failure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.JsonbException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.platform.Busy;
import org.parterre.platform.Refusal;
import org.parterre.platform.StaleVersion;
import org.parterre.platform.Tokens;
import org.parterre.platform.persistence.DatabaseFailure;
import org.parterre.platform.web.Messages;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.View;

/**
 * Turns whatever went wrong into an answer: {@code application/problem+json} (RFC 9457) for programs, a page for people. No
 * class name and no word of the server leaves the house; what is unexpected is logged under a number that the page shows.
 */
@ApplicationScoped
public class Failures {
    private static final Logger LOG = Logger.getLogger(Failures.class.getName());
    private static final String RETRY_SECONDS = "2";
    private static final MediaType PROBLEM = new MediaType("application", "problem+json", "utf-8");

    @Inject
    Page page;

    @Inject
    Messages messages;

    /** @param forProgram whether to answer JSON */
    public Response answer(Throwable failure, boolean forProgram) {
        if (failure instanceof WebApplicationException plain
                && plain.getResponse().getStatus() < 400) {
            return plain.getResponse();
        }
        Refusal refusal = refusal(failure);
        if (refusal != null) {
            return answer(refusal, forProgram);
        }
        int status = status(failure);
        String number = "";
        if (status == 500) {
            number = Tokens.spoken(6);
            LOG.log(Level.SEVERE, "failure " + number, failure);
        }
        return write(status, "http-" + status, sentence("problem.http-" + status, number), Map.of(), forProgram)
                .build();
    }

    private Response answer(Refusal refusal, boolean forProgram) {
        String sentence = sentence("problem." + refusal.type(), refusal.words().toArray());
        Response.ResponseBuilder answer =
                write(refusal.status(), refusal.type(), sentence, refusal.facts(), forProgram);
        if (refusal.status() == 503 || refusal.status() == 429) {
            answer.header(HttpHeaders.RETRY_AFTER, refusal.facts().getOrDefault("retry_after", RETRY_SECONDS));
        }
        return answer.build();
    }

    private static @Nullable Refusal refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (cause instanceof ConstraintViolationException invalid) {
                return invalid(invalid);
            }
            if (cause instanceof OptimisticLockException) {
                return new StaleVersion(); // two at once changed what neither had locked
            }
            if (DatabaseFailure.isInDoubt(cause)) {
                return Busy.perhapsDone();
            }
            if (cause instanceof SQLTransientException
                    || DatabaseFailure.isPassing(cause)
                    || DatabaseFailure.isAway(cause)) {
                return new Busy();
            }
        }
        return null;
    }

    private static Refusal invalid(ConstraintViolationException invalid) {
        var violation = invalid.getConstraintViolations().iterator().next();
        String field = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .reduce((first, last) -> last)
                .map(node -> node.getName() == null ? "" : node.getName())
                .orElse("");
        return new BadInput(field, violation.getMessage());
    }

    private static int status(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof WebApplicationException told) {
                return told.getResponse().getStatus(); // perhaps deep inside: readers wrap what stops them
            }
        }
        boolean json = failure instanceof ProcessingException || failure instanceof JsonbException;
        return json && !whileWriting(failure) ? 400 : 500;
    }

    /** The same exceptions say that a request can't be read and that an answer can't be written. */
    private static boolean whileWriting(Throwable failure) {
        return Arrays.stream(failure.getStackTrace()).anyMatch(at -> "writeTo".equals(at.getMethodName()));
    }

    private String sentence(String key, Object... words) {
        return messages.knows(key) ? page.t(key, words) : page.t("problem.http-400");
    }

    private Response.ResponseBuilder write(
            int status, String type, String sentence, Map<String, Object> facts, boolean forProgram) {
        if (!forProgram) {
            return Response.fromResponse(
                    new View("platform/problem.jte", new ProblemPage(status, type, sentence)).status(status));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "/problems/" + type);
        document.put("title", sentence);
        document.put("status", status);
        document.putAll(facts);
        return Response.status(status).type(PROBLEM).entity(document);
    }

    /** Paths that programs ask; the rest is for people. */
    static boolean forProgram(String path, List<MediaType> accepted) {
        String plain = path.startsWith("/") ? path.substring(1) : path;
        return "api".equals(plain)
                || plain.startsWith("api/")
                || plain.startsWith("proxyapi/")
                || accepted.stream().anyMatch(type -> type.getSubtype().endsWith("json"));
    }
}
