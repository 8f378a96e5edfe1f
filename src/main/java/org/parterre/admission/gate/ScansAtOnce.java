package org.parterre.admission.gate;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.parterre.accounts.Reception;
import org.parterre.platform.web.BodyLimit;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.plain.AtOnce;

/**
 * Takes a scan straight to {@link ScansResource}, because a queue stands in the rain while JAX-RS makes its way there. From
 * devices that say who they are by {@code Bearer}.
 */
@WebFilter(urlPatterns = "/api/scans", asyncSupported = true)
public class ScansAtOnce extends AtOnce {
    private static final long serialVersionUID = 1L;

    @Inject
    transient ScansResource scans;

    @Inject
    transient Reception reception;

    @Override
    protected @Nullable Way way(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization == null) {
            return null;
        }
        return body -> BodyLimit.isJson(body) && reception.introduce(authorization, Role.DOOR)
                ? scans.scan(new String(body, StandardCharsets.UTF_8))
                : null;
    }
}
