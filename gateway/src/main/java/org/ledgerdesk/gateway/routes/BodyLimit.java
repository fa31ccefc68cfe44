package org.ledgerdesk.gateway.routes;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ledgerdesk.gateway.problems.Problem;
import org.ledgerdesk.gateway.problems.ProblemWriter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body that is announced, or turns out, to be larger than its path takes; nothing is kept in memory. */
@Component
class BodyLimit extends OncePerRequestFilter {

    private static final long MEGABYTE = 1024L * 1024;
    /** The file itself may have 25 MB; the rest is for the form around it. */
    private static final long UPLOAD = 25 * MEGABYTE + 256 * 1024;

    private static final long OTHER = 2 * MEGABYTE;

    private final ProblemWriter problems;

    BodyLimit(ProblemWriter problems) {
        this.problems = problems;
    }

    static boolean isUpload(String path) {
        return path.equals("/api/v1/attachments");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = isUpload(request.getRequestURI()) ? UPLOAD : OTHER;
        if (request.getContentLengthLong() > limit) {
            problems.write(request, response, tooLarge(limit));
        } else {
            chain.doFilter(new Limited(request, limit), response);
        }
    }

    private static Problem tooLarge(long limit) {
        return Problem.tooLarge("We take at most %d MB here.".formatted(limit / MEGABYTE));
    }

    private static final class Limited extends HttpServletRequestWrapper {

        private final long limit;

        Limited(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new LimitedStream(super.getInputStream(), limit);
        }
    }

    private static final class LimitedStream extends ServletInputStream {

        private final ServletInputStream from;
        private final long limit;
        private long seen;

        LimitedStream(ServletInputStream from, long limit) {
            this.from = from;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int read = from.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = from.read(into, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) throws IOException {
            seen += read;
            if (seen > limit) {
                throw new IOException(tooLarge(limit));
            }
        }

        @Override
        public boolean isFinished() {
            return from.isFinished();
        }

        @Override
        public boolean isReady() {
            return from.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            from.setReadListener(listener);
        }
    }
}
