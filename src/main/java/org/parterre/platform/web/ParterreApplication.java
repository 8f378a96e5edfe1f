package org.parterre.platform.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Pages, API and assets are all resources below {@code /}. */
@ApplicationPath("/")
public class ParterreApplication extends Application {}
