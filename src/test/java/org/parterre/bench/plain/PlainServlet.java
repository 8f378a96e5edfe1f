package org.parterre.bench.plain;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers what was put here last, with its mark, or 304 to whoever has it: the least that a server can do for a seat map. */
@WebServlet("/bytes")
public class PlainServlet extends HttpServlet {
    private static volatile byte[] bytes = {};
    private static volatile String mark = "\"none\"";

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        bytes = request.getInputStream().readAllBytes();
        mark = "\"" + request.getHeader("X-Mark") + "\"";
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("ETag", mark);
        response.setHeader("Cache-Control", "no-cache");
        if (mark.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] now = bytes;
        response.setContentType("application/json");
        response.setContentLength(now.length);
        response.getOutputStream().write(now);
    }
}
