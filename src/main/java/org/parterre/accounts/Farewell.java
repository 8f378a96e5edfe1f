package org.parterre.accounts;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import org.parterre.accounts.devices.DeviceRevoked;
import org.parterre.platform.web.StaffOnly;

/**
 * A device that is the door's no more forgets its lists, scans and pages whatever it asks for, also where no script of ours runs on
 * the answer (W3C Clear-Site-Data).
 */
@Provider
public class Farewell implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == Status.UNAUTHORIZED.getStatusCode()
                && request.getProperty(StaffOnly.REFUSAL) instanceof DeviceRevoked) {
            response.getHeaders().putSingle("Clear-Site-Data", "\"storage\"");
        }
    }
}
