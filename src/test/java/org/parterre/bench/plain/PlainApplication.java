package org.parterre.bench.plain;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** JAX-RS as it comes: nothing registered, nothing switched off. */
@ApplicationPath("rest")
public class PlainApplication extends Application {}
