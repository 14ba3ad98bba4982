package org.trigpoint.server.holding;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.people.SignedIn;

/// Every address that the server answers at, asked of the server itself: one that is added later is
/// walked without being named.
final class Routes {
    private static final Pattern NAME = Pattern.compile("\\{\\*?([A-Za-z]+)(?::[^}]*)?}");

    private Routes() {}

    /// Whom a page is for.
    enum Door {
        STAFF,
        ANYBODY
    }

    /// One address.
    ///
    /// @param pattern as it is mapped: `/cohorts/{id}`
    record Route(HttpMethod method, String pattern, Door door) {
        /// The address with its names filled in; a name that is not known becomes `unknown`.
        String path(Map<String, String> names, String unknown) {
            Matcher name = NAME.matcher(pattern);
            return name.replaceAll(
                    found -> Matcher.quoteReplacement(names.getOrDefault(found.group(1), unknown)));
        }

        boolean hasNames() {
            return NAME.matcher(pattern).find();
        }
    }

    static List<Route> of(RunningServer server) {
        return server
                .part(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .flatMap(entry ->
                        entry.getKey().getPatternValues().stream()
                                .flatMap(pattern ->
                                        methods(entry.getKey()).stream()
                                                .map(method ->
                                                        new Route(
                                                                method,
                                                                pattern,
                                                                door(entry.getValue())))))
                .sorted(
                        Comparator.comparing(Route::pattern)
                                .thenComparing(route -> route.method().name()))
                .toList();
    }

    private static List<HttpMethod> methods(RequestMappingInfo mapping) {
        List<HttpMethod> methods =
                mapping.getMethodsCondition().getMethods().stream()
                        .map(RequestMethod::asHttpMethod)
                        .toList();
        return methods.isEmpty() ? List.of(HttpMethod.GET) : methods;
    }

    private static Door door(HandlerMethod method) {
        for (var parameter : method.getMethodParameters()) {
            if (parameter.getParameterType().equals(SignedIn.class)) {
                return Door.STAFF;
            }
        }
        return Door.ANYBODY;
    }
}
