package org.trigpoint.server.desk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses an upload by its announced length, before a byte of it is read: once a server has begun
/// to read a form that is too large, it cannot even tell whether the form was its own.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class UploadLimit extends OncePerRequestFilter {
    /// Three files of the largest size, less a little: what the form may hold in all.
    static final long MOST = 190L << 20;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/evaluate");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MOST) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
            return;
        }
        rest.doFilter(request, response);
    }
}
