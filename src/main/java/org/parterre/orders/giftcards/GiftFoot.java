package org.parterre.orders.giftcards;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.parterre.payments.Payments;
import org.parterre.platform.web.FootShown;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;

/** Every page leads to where gift cards are sold, wherever its reader could pay one. */
@ApplicationScoped
class GiftFoot {
    @Inject
    Payments payments;

    @Inject
    Page page;

    void shown(@Observes FootShown foot) {
        if (!payments.methods(page.may(Role.BOX_OFFICE)).isEmpty()) {
            foot.add(new FootShown.Link(page.t("gift.link"), "/gift-cards"));
        }
    }
}
