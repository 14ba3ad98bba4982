package org.trigpoint.server.health;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/// Takes the time of every request, before anything else looks at it.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class MeasuringFilter extends OncePerRequestFilter {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");

    private final Measures measures;

    MeasuringFilter(Measures measures) {
        this.measures = measures;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long began = System.nanoTime();
        measures.began();
        boolean thrown = true;
        try {
            chain.doFilter(request, response);
            thrown = false;
        } finally {
            int status = thrown ? 500 : response.getStatus();
            measures.ended(
                    new Measures.Kind(
                            request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)
                                            instanceof String pattern
                                    ? pattern
                                    : "other",
                            // anybody may invent a method
                            METHODS.contains(request.getMethod()) ? request.getMethod() : "other",
                            status / 100 + "xx"),
                    Duration.ofNanos(System.nanoTime() - began));
        }
    }
}
