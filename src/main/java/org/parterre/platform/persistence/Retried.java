package org.parterre.platform.persistence;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tries a whole transaction again when the database chose it as the victim of a deadlock or a lock timeout, or its
 * connection turned out to be broken, a bounded number of times and seconds; then {@link org.parterre.platform.Busy}. Stands beside {@code @Transactional}, outside of it.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Retried {}
