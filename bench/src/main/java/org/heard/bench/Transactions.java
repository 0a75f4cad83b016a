package org.heard.bench;

import com.arjuna.ats.jta.UserTransaction;
import jakarta.transaction.TransactionManager;

/** JTA without a container: what Quarkus looks up among its beans is given to it here. */
final class Transactions {

    private Transactions() {}

    static TransactionManager withoutContainer() {
        var jta = com.arjuna.ats.jta.TransactionManager.transactionManager();
        give("cachedTransactionManager", jta);
        give("cachedUserTransaction", UserTransaction.userTransaction());
        return jta;
    }

    private static void give(String field, Object value) {
        try {
            var cached = Class.forName("io.quarkus.narayana.jta.QuarkusTransactionImpl")
                    .getDeclaredField(field);
            cached.setAccessible(true);
            cached.set(null, value);
        } catch (ReflectiveOperationException other) {
            throw new IllegalStateException("Quarkus keeps its transactions elsewhere by now", other);
        }
    }
}
