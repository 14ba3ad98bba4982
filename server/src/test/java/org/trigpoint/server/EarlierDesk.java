package org.trigpoint.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trigpoint.server.FormWithFiles.Sent;
import org.trigpoint.server.RunningServer.Browser;

/// The spreadsheets of an earlier cohort on a desk, brought by somebody: one couple is doubtful.
public record EarlierDesk(Browser by, String address) {
    private static final Path EXAMPLE = Path.of("../examples/two-spreadsheets");
    private static final Pattern COUPLE = Pattern.compile("name=\"(pair\\.[0-9a-f]{12})\"");

    /// Brings the two spreadsheets and takes their columns as proposed.
    public static EarlierDesk brought(Browser by) {
        String address =
                location(
                        by.upload(
                                "/evaluate",
                                List.of(
                                        Sent.of("before", EXAMPLE.resolve("before.xlsx")),
                                        Sent.of("after", EXAMPLE.resolve("after.xlsx")))));
        by.post(address + "/columns", Map.of("then", "go"));
        return new EarlierDesk(by, address);
    }

    /// Says that the doubtful couple is one person; all is ready to be kept.
    public EarlierDesk settled() throws InterruptedException {
        return settled(() -> {});
    }

    /// The same, with something tried while the couple is doubtful.
    public EarlierDesk settled(Runnable meanwhile) throws InterruptedException {
        Matcher couple = COUPLE.matcher(whenDone());
        assertThat(couple.find()).isTrue();
        meanwhile.run();
        by.post(address + "/couples", Map.of(couple.group(1), "same"));
        assertThat(whenDone()).contains("Keep it as a study");
        return this;
    }

    /// Keeps it as a study.
    ///
    /// @return its address: `/studies/…`
    public String kept(String title) {
        return location(by.post(address + "/keep", Map.of("title", title)));
    }

    private String whenDone() throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            String page = by.get(address).body();
            if (!page.contains("data-state=")) {
                return page;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("The work does not end");
    }

    /// Where an answer leads, without the server's own address.
    public static String location(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Location")
                .map(place -> place.replaceFirst("http://localhost:\\d+", ""))
                .orElseThrow(() -> new AssertionError(response.statusCode() + response.body()));
    }
}
