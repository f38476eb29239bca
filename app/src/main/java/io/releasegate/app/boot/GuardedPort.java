package io.releasegate.app.boot;

import io.releasegate.app.task.FxThreadGuard;
import io.releasegate.governance.Approvals;
import io.releasegate.governance.Boards;
import io.releasegate.governance.Configurations;
import io.releasegate.governance.Ledger;
import io.releasegate.governance.People;
import io.releasegate.governance.Policies;
import io.releasegate.governance.Releases;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/**
 * Wraps a facet of the port so that a call on the FX thread fails at once, instead of freezing the
 * window one day when the backend is slow.
 */
final class GuardedPort {

    private GuardedPort() {}

    static Approvals guard(Approvals facet) {
        return guard(Approvals.class, facet);
    }

    static Boards guard(Boards facet) {
        return guard(Boards.class, facet);
    }

    static Configurations guard(Configurations facet) {
        return guard(Configurations.class, facet);
    }

    static Ledger guard(Ledger facet) {
        return guard(Ledger.class, facet);
    }

    static People guard(People facet) {
        return guard(People.class, facet);
    }

    static Policies guard(Policies facet) {
        return guard(Policies.class, facet);
    }

    static Releases guard(Releases facet) {
        return guard(Releases.class, facet);
    }

    private static <T> T guard(Class<T> facet, T target) {
        Object proxy =
                Proxy.newProxyInstance(
                        facet.getClassLoader(),
                        new Class<?>[] {facet},
                        (self, method, arguments) -> {
                            FxThreadGuard.check(facet.getSimpleName() + "." + method.getName());
                            try {
                                return method.invoke(target, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause() == null ? e : e.getCause();
                            }
                        });
        return facet.cast(proxy);
    }
}
