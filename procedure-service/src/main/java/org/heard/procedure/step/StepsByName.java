package org.heard.procedure.step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.heard.kit.http.ChangeRequest;
import org.jboss.logging.Logger;

/**
 * Every step of the API by its address under the complaint, such as {@code stage-1/responses}: what an import may name. Whoever may import
 * may bring each of them: the role that a step's address asks for is not asked for here.
 */
@ApplicationScoped
class StepsByName {

    private static final String ROOT = "/v1/complaints/{id}";

    /**
     * What was told to the Ombudsman, or destroyed, cannot be told or destroyed a second time; and whoever may import may change no
     * other complaint.
     */
    private static final Set<String> NEVER_IMPORTED = Set.of("referrals", "erasures", "links", "splits");

    private final Map<String, Handler> all = new TreeMap<>();

    StepsByName(BeanManager beans) {
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            var type = bean.getBeanClass();
            var path = type.getAnnotation(Path.class);
            if (type.getPackage() == StepsByName.class.getPackage() && path != null) {
                var steps = Arrays.stream(type.getDeclaredMethods())
                        .filter(StepsByName::isStep)
                        .toList();
                if (!steps.isEmpty()) {
                    var resource = plain(type, beans);
                    steps.forEach(method -> put(path.value(), method, resource));
                }
            }
        }
        Logger.getLogger(StepsByName.class).debugf("%d steps can be imported", all.size());
    }

    /** A step of the API: what its body is, and the method of its resource. */
    record Handler(Class<?> body, Object resource, Method method) {

        void take(ChangeRequest request, Object body) {
            try {
                method.invoke(resource, request, body);
            } catch (InvocationTargetException failure) {
                throw failure.getCause() instanceof RuntimeException cause
                        ? cause
                        : new IllegalStateException(failure.getCause());
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    Optional<Handler> find(String name) {
        return Optional.ofNullable(all.get(name));
    }

    Set<String> names() {
        return all.keySet();
    }

    private static boolean isStep(Method method) {
        var types = method.getParameterTypes();
        return method.isAnnotationPresent(POST.class) && types.length == 2 && types[0] == ChangeRequest.class;
    }

    /** The resource as its constructor makes it, with nothing put around its methods. */
    private static Object plain(Class<?> type, BeanManager beans) {
        var constructor = Arrays.stream(type.getDeclaredConstructors())
                .max(Comparator.comparingInt(Constructor::getParameterCount))
                .orElseThrow();
        constructor.setAccessible(true);
        var needs = Arrays.stream(constructor.getParameterTypes())
                .map(need -> (Object) beans.createInstance().select(need).get())
                .toArray();
        try {
            return constructor.newInstance(needs);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("steps of " + type.getName() + " cannot be imported", impossible);
        }
    }

    private void put(String path, Method method, Object resource) {
        var own = method.isAnnotationPresent(Path.class)
                ? "/" + method.getAnnotation(Path.class).value()
                : "";
        var name = (path + own).replace(ROOT, "").replaceAll("/+", "/").replaceAll("^/|/$", "");
        if (!NEVER_IMPORTED.contains(name)) {
            method.setAccessible(true);
            all.put(name, new Handler(method.getParameterTypes()[1], resource, method));
        }
    }
}
