package org.parterre.platform.persistence;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.Busy;

/** Stands before the transaction begins (its priority is lower than that of {@code @Transactional}). */
@Retried
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class RetriedInterceptor {
    private static final int TRIES = 5;
    /** Waiting for a lock takes seconds: nobody is made to wait for that several times over. */
    private static final long LONGEST_NANOS = Duration.ofSeconds(2).toNanos();

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    @AroundInvoke
    @Nullable
    Object tryAgain(InvocationContext call) throws Exception {
        if (transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            return call.proceed(); // part of a larger transaction: only the whole can be tried again
        }
        long begin = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            try {
                return call.proceed();
            } catch (RuntimeException e) {
                if (!DatabaseFailure.isPassing(e) && !DatabaseFailure.isLost(e)) {
                    throw e;
                }
                if (attempt == TRIES || System.nanoTime() - begin > LONGEST_NANOS) {
                    throw new Busy();
                }
                Thread.sleep(ThreadLocalRandom.current().nextLong(5, 40L * attempt));
            }
        }
    }
}
