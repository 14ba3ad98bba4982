package org.trigpoint.server.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.trigpoint.server.Setting;
import org.trigpoint.server.Settings;

/// Finds out where a request came from that a proxy passed on. What a request says about that is
/// believed of the proxies that are set and of nobody else: anyone can write such a line.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ForwardedFilter extends OncePerRequestFilter {
    private static final String FROM = "X-Forwarded-For";
    private static final String BY = "X-Forwarded-Proto";

    private final List<IpAddressMatcher> trusted;

    ForwardedFilter(Settings settings) {
        this.trusted =
                Arrays.stream(settings.get(Setting.TRUSTED_PROXIES).split(",", -1))
                        .map(String::strip)
                        .filter(proxy -> !proxy.isEmpty())
                        .map(IpAddressMatcher::new)
                        .toList();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isTrusted(request.getRemoteAddr());
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private boolean isTrusted(String address) {
        return trusted.stream().anyMatch(proxy -> proxy.matches(address));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String from = from(request);
        boolean secure = request.isSecure() || "https".equalsIgnoreCase(request.getHeader(BY));
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public String getRemoteAddr() {
                        return from;
                    }

                    @Override
                    public String getRemoteHost() {
                        return from;
                    }

                    @Override
                    public boolean isSecure() {
                        return secure;
                    }

                    @Override
                    public String getScheme() {
                        return secure ? "https" : super.getScheme();
                    }
                },
                response);
    }

    /// Each proxy adds, at the end, whom it had the request from: the first from the end that is
    /// none of ours is where it came from. What stands before that, anybody may have written.
    private String from(HttpServletRequest request) {
        List<String> steps = new ArrayList<>();
        Collections.list(request.getHeaders(FROM)).stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .forEach(steps::add);
        String from = request.getRemoteAddr();
        for (String step : steps.reversed()) {
            if (!step.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
                return from;
            }
            from = step;
            if (!isTrusted(step)) {
                return from;
            }
        }
        return from;
    }
}
