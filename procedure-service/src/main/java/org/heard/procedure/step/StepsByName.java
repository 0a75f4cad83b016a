package org.heard.procedure.step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.heard.kit.http.ChangeRequest;
import org.jboss.logging.Logger;

/** Every step of the API by its address under the complaint, such as {@code stage-1/responses}: what an import may name. */
@ApplicationScoped
class StepsByName {

    private static final String ROOT = "/v1/complaints/{id}";

    /** What was told to the Ombudsman, or destroyed, cannot be told or destroyed a second time. */
    private static final Set<String> NEVER_IMPORTED = Set.of("referrals", "erasures");

    private final Map<String, Handler> all = new TreeMap<>();

    StepsByName(BeanManager beans) {
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            var type = bean.getBeanClass();
            var path = type.getAnnotation(Path.class);
            if (type.getPackage() == StepsByName.class.getPackage() && path != null) {
                Arrays.stream(type.getDeclaredMethods())
                        .filter(StepsByName::isStep)
                        .forEach(method -> put(path.value(), method, beans, bean));
            }
        }
        Logger.getLogger(StepsByName.class).debugf("%d steps can be imported", all.size());
    }

    /** A step of the API: what its body is, and the resource's own method. */
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

    private void put(String path, Method method, BeanManager beans, Bean<?> bean) {
        var own = method.isAnnotationPresent(Path.class)
                ? "/" + method.getAnnotation(Path.class).value()
                : "";
        var name = (path + own).replace(ROOT, "").replaceAll("/+", "/").replaceAll("^/|/$", "");
        if (!NEVER_IMPORTED.contains(name)) {
            method.setAccessible(true);
            CreationalContext<?> context = beans.createCreationalContext(bean);
            all.put(
                    name,
                    new Handler(
                            method.getParameterTypes()[1], beans.getReference(bean, Object.class, context), method));
        }
    }
}
