package org.parterre.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.parterre.platform.Actor;
import org.parterre.platform.Settings;

/**
 * Makes what every request has of its own. By hand: a bean that the server makes is first held against the server's registries for
 * what else might have to be put into it, which took a fifth of the work of a short answer.
 */
@ApplicationScoped
class Visits {
    @Inject
    Messages messages;

    @Inject
    Settings settings;

    @Inject
    Event<OfficeShown> office;

    @Inject
    Event<FootShown> foot;

    @Produces
    @RequestScoped
    Page page() {
        return new Page(messages, settings, office, foot);
    }

    @Produces
    @RequestScoped
    Actor actor() {
        return new Actor();
    }
}
