package org.trigpoint.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A real browser for tests, and what every page must stand when it is looked at.
public final class LookingBrowser implements AutoCloseable {
    /// A page of 1280 pixels at 400 % is as wide as this.
    private static final int ENLARGED = 320;

    private static final int HIGH = 800;

    private final Playwright playwright;
    private final Browser browser;
    private final Path pictures;
    private final List<BrowserContext> withoutScripts = new ArrayList<>();

    private LookingBrowser(Playwright playwright, Browser browser, Path pictures) {
        this.playwright = playwright;
        this.browser = browser;
        this.pictures = pictures;
    }

    /// Whether pages may run scripts.
    public enum Scripts {
        ON,
        OFF
    }

    /// Starts the browser; where there is none, the tests of the class are skipped.
    ///
    /// @param pictures the folder that pictures of pages are kept in
    public static LookingBrowser start(Path pictures) {
        Optional<Path> chromium =
                Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of("/usr/bin", name))
                        .filter(Files::isExecutable)
                        .findFirst();
        assumeTrue(chromium.isPresent(), "There is no chromium here, so no page was looked at.");
        Playwright playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(chromium.get())
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-quic",
                                                        "--disable-background-networking")));
        return new LookingBrowser(playwright, browser, pictures);
    }

    /// A device of its own: no cookies, nothing kept.
    public BrowserContext device(int width, Scripts scripts) {
        BrowserContext device =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(width, HIGH)
                                .setReducedMotion(ReducedMotion.REDUCE)
                                .setJavaScriptEnabled(scripts == Scripts.ON));
        if (scripts == Scripts.OFF) {
            withoutScripts.add(device);
        }
        return device;
    }

    /// A way a page is looked at, and what axe is asked there. Nothing but colours differs between
    /// light and dark, so each width has every rule once, and those of colours in both.
    private record View(int width, ColorScheme colours, Axe.Rules rules) {
        static final List<View> ALL =
                List.of(
                        new View(360, ColorScheme.LIGHT, Axe.Rules.ALL),
                        new View(1280, ColorScheme.LIGHT, Axe.Rules.COLOURS),
                        new View(360, ColorScheme.DARK, Axe.Rules.COLOURS),
                        new View(1280, ColorScheme.DARK, Axe.Rules.ALL));

        String name() {
            return width + "-" + colours.name().toLowerCase(Locale.ROOT);
        }
    }

    /// Looks at a page at 360 and 1280 pixels, light and dark: axe finds nothing, and nothing must
    /// be scrolled sideways, at 400 % neither. Two pictures are kept.
    ///
    /// @throws IllegalArgumentException on a device without scripts: axe is one, and would wait for
    ///   ever
    public void look(Page page, String name) {
        refuseWithoutScripts(page, name);
        ViewportSize before = page.viewportSize();
        for (View view : View.ALL) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(view.colours()));
            page.setViewportSize(view.width(), HIGH);
            String seen = name + "-" + view.name();
            if (view.rules() == Axe.Rules.ALL) {
                page.screenshot(
                        new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setPath(pictures.resolve(seen + ".png")));
            }
            assertThat(Axe.faults(page, view.rules())).as(seen).isEmpty();
            refuseSideways(page, seen);
        }
        page.setViewportSize(ENLARGED, HIGH);
        refuseSideways(page, name + " at 400 %");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(before.width, before.height);
    }

    /// Looks at a page as it stands on its device, for pages that are passed one after the other
    /// and built alike: axe finds nothing, and nothing must be scrolled sideways.
    public void glance(Page page, String name) {
        refuseWithoutScripts(page, name);
        assertThat(Axe.faults(page, Axe.Rules.ALL)).as(name).isEmpty();
        refuseSideways(page, name);
    }

    private void refuseWithoutScripts(Page page, String name) {
        if (withoutScripts.contains(page.context())) {
            throw new IllegalArgumentException(name + ": axe needs a device with scripts");
        }
    }

    private static void refuseSideways(Page page, String name) {
        Object over =
                page.evaluate(
                        "document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) over).intValue()).as(name + ": pixels to the side").isZero();
    }

    /// Presses Tab until something is reached.
    public static void tabTo(Page page, String selector) {
        for (int i = 0; i < 200; i++) {
            page.keyboard().press("Tab");
            Object there =
                    page.evaluate(
                            "s => document.activeElement !== null && document.activeElement.matches(s)",
                            selector);
            if (Boolean.TRUE.equals(there)) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + selector);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
