package org.parterre.platform.web.failure;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.parterre.platform.web.JsonForm;
import org.parterre.platform.web.Messages;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.SecurityHeaders;
import org.parterre.platform.web.Tongue;
import org.parterre.platform.web.View;
import org.parterre.platform.web.Views;

/**
 * What the server refuses by itself, before any resource is asked: strange paths, headers that can't be read. Its own error
 * page would tell its name and version; web.xml sends them here instead.
 */
@WebServlet(ServerRefusal.PATH)
public class ServerRefusal extends HttpServlet {
    static final String PATH = "/refused";
    private static final long serialVersionUID = 1L;

    @Inject
    transient Page page;

    @Inject
    transient Messages messages;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object told = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = told instanceof Integer code ? code : 404;
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        page.speak(Tongue.of(request));
        String type = messages.knows("problem.http-" + status) && status != 500 ? "http-" + status : "http-400";
        String sentence = page.t("problem." + type);
        response.setStatus(status);
        response.setHeader("Content-Security-Policy", SecurityHeaders.POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        boolean forProgram = Failures.forProgram(String.valueOf(path), List.of());
        response.setContentType(forProgram ? "application/problem+json;charset=utf-8" : View.HTML);
        String body = forProgram
                ? JsonForm.jsonb().toJson(new Problem("/problems/" + type, sentence, status))
                : Views.render(
                        "platform/problem.jte", Map.of("page", page, "model", new ProblemPage(status, type, sentence)));
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    /** As programs read it. */
    public record Problem(String type, String title, int status) {}
}
