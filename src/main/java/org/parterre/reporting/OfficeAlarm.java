package org.parterre.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.parterre.platform.HouseClock;
import org.parterre.platform.web.OfficeShown;
import org.parterre.platform.web.Page;

/** Says on every page of the office that the last audit found something broken. It is in the table, so a restart forgets nothing. */
@ApplicationScoped
public class OfficeAlarm {
    static final String PATH = "/office/audit";

    @Inject
    AuditReports reports;

    @Inject
    Page page;

    void say(@Observes OfficeShown shown) {
        AuditReports.Stand last = reports.stand();
        if (last != null && !last.clean()) {
            String day = page.shortDay(last.checkedAt(), HouseClock.OFFICE);
            String time = page.time(last.checkedAt(), HouseClock.OFFICE);
            shown.add(new OfficeShown.Alarm(page.t("audit.alarm", day, time), PATH));
        }
    }
}
