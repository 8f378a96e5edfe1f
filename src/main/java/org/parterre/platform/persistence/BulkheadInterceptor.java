package org.parterre.platform.persistence;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Stands before every transaction, outside of {@link Retried}. */
@Transactional
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 50)
public class BulkheadInterceptor {
    @Inject
    Bulkhead bulkhead;

    @AroundInvoke
    @Nullable
    Object pass(InvocationContext call) throws Exception {
        if (!bulkhead.enter()) {
            return call.proceed();
        }
        try {
            bulkhead.begin();
            try {
                Object result = call.proceed();
                bulkhead.moved();
                return result;
            } finally {
                bulkhead.end();
            }
        } finally {
            bulkhead.leave();
        }
    }
}
