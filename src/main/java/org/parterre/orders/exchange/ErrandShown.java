package org.parterre.orders.exchange;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.parterre.orders.Errand;
import org.parterre.platform.web.Page;

/** Every page says that the buyer is about to exchange seats, and how to leave it. */
@Provider
public class ErrandShown implements ContainerRequestFilter {
    @Inject
    Page page;

    @Override
    public void filter(ContainerRequestContext request) {
        Errand errand = Errand.of(request.getCookies().get(Errand.COOKIE));
        if (errand != null) {
            page.says(new Page.Errand(
                    page.t("exchange.errand", errand.number()), page.t("exchange.stop"), "/exchange/stop"));
        }
    }
}
