package org.parterre.platform.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** Pages, API and assets are all resources below {@code /}. */
@ApplicationPath("/")
public class ParterreApplication extends Application {
    /** The contract is written, {@code /openapi}; no second description is made of the classes. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
