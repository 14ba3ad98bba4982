package org.trigpoint.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.trigpoint.server.LookingBrowser;
import org.trigpoint.server.LookingBrowser.Scripts;
import org.trigpoint.server.RunningServer;
import org.trigpoint.server.Setting;
import org.trigpoint.server.people.Accounts;
import org.trigpoint.server.people.Role;
import org.trigpoint.server.people.Token;
import org.trigpoint.server.storage.Database;

/// Signing in as people do it: with a passkey that the browser keeps, with an app, by keyboard, and
/// without scripts. Each page is looked at.
final class SigningInInABrowserTest {
    private static @Nullable LookingBrowser browser;
    private static @Nullable RunningServer server;

    @BeforeAll
    static void start() {
        browser = LookingBrowser.start(Path.of("target/pictures/sign-in"));
        server =
                RunningServer.with(
                        Map.of(
                                Setting.SMTP, "smtp://127.0.0.1:9",
                                Setting.MAIL_FROM, "training@example.org",
                                Setting.OIDC_ISSUER, "http://localhost:9/none",
                                Setting.OIDC_CLIENT, "trigpoint",
                                Setting.OIDC_SECRET, "secret"));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    /// Gives a page's browser a device that keeps passkeys.
    private static Device device(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject device = new JsonObject();
        device.add("options", options);
        String id =
                session.send("WebAuthn.addVirtualAuthenticator", device)
                        .get("authenticatorId")
                        .getAsString();
        return new Device(session, id);
    }

    /// A device that keeps passkeys and asks its owner for a finger.
    private record Device(CDPSession session, String id) {
        /// From now on its owner shows no finger.
        void loseOwner() {
            JsonObject verified = new JsonObject();
            verified.addProperty("authenticatorId", id);
            verified.addProperty("isUserVerified", false);
            session.send("WebAuthn.setUserVerified", verified);
        }
    }

    private static void byLink(Page page, Member member) {
        Token link =
                server().part(Database.class)
                        .write(sql ->
                                server().part(Accounts.class).makeLink(sql, member.account()));
        page.navigate(address("/sign-in/" + link.value()));
        page.click("main form button");
    }

    private static void addPasskey(Page page, String name) {
        page.navigate(address("/me"));
        page.fill("#passkey-name", name);
        page.click("button:has-text('Add a passkey')");
    }

    @Test
    void aPasskeyIsAddedSignsInByItselfAndIsTakenAway() {
        Member eva = Member.of(server(), Role.EVALUATOR);
        try (BrowserContext context = browser().device(360, Scripts.ON)) {
            Page page = context.newPage();
            device(page);
            byLink(page, eva);
            page.navigate(address("/me"));
            page.click("button:has-text('Add a passkey')");
            assertThat(page.textContent("main .wrong[role=alert]"))
                    .contains("Give the passkey a name");
            addPasskey(page, "My phone");
            page.waitForSelector("text=Your recovery codes");
            assertThat(page.locator(".codes li").count()).isEqualTo(RecoveryCode.MANY);
            look(page, "02-recovery-codes");
            page.click("text=I have kept them");
            assertThat(page.textContent("main")).contains("My phone", "not used yet");
            page.click("header button:has-text('Sign out')");

            page.navigate(address("/cohorts?page=2"));
            page.waitForURL("**/sign-in");
            look(page, "03-sign-in");
            page.click("button:has-text('Sign in with a passkey')");
            page.waitForURL(url -> url.endsWith("/cohorts?page=2"));
            assertThat(eva.lastSignedInBy()).as("one thing was enough").isEqualTo("by=passkey");
            page.navigate(address("/me"));
            assertThat(page.textContent("main")).contains("last used");
            look(page, "04-me-with-a-passkey");

            addPasskey(page, "The same again");
            page.waitForSelector(".passkey .why:has-text('made no passkey')");
            page.click("li:has-text('My phone') button");
            page.waitForURL("**/me");
            assertThat(page.locator("li:has-text('My phone')").count()).isZero();
            page.click("header button:has-text('Sign out')");
            page.navigate(address("/sign-in"));
            page.click("button:has-text('Sign in with a passkey')");
            page.waitForSelector("text=This passkey could not be used here");
        }
    }

    @Test
    void whoHasOnlyAPasskeyIsAskedForItAfterAPassword() {
        Member tom = Member.of(server(), Role.TRAINER).withPassword();
        try (BrowserContext context = browser().device(360, Scripts.ON)) {
            Page page = context.newPage();
            device(page);
            byLink(page, tom);
            addPasskey(page, "Work laptop");
            page.click("text=I have kept them");
            page.click("header button:has-text('Sign out')");
            byPassword(page, tom);
            page.waitForURL("**/sign-in/second");
            look(page, "06-second-passkey");
            page.click("button:has-text('Sign in with a passkey')");
            page.waitForURL("**/cohorts");
        }
    }

    private static void byPassword(Page page, Member member) {
        page.navigate(address("/sign-in"));
        page.fill("#email", member.email());
        page.fill("#password", Member.PASSWORD);
        page.click("button:text-is('Sign in')");
    }

    /// What a hostile script in the owner's own browser could send.
    private static int sent(Page page, String challenge, String answer) {
        Object status =
                page.evaluate(
                        """
                        async ([challenge, answer]) => {
                          const form = document.querySelector("form.passkey");
                          const fields = new URLSearchParams();
                          fields.set("_csrf", form.elements._csrf.value);
                          fields.set("challenge", challenge);
                          fields.set("answer", answer);
                          const sent = await fetch("/sign-in/passkey", {method: "POST", body: fields, redirect: "manual"});
                          return sent.type === "opaqueredirect" ? 303 : sent.status;
                        }
                        """,
                        List.of(challenge, answer));
        return ((Number) status).intValue();
    }

    /// Has the device answer the page's challenge, and returns what it says.
    private static String answer(Page page, String verification) {
        return page.evaluate(
                        """
                        async (verification) => {
                          const form = document.querySelector("form.passkey");
                          const bytes = (t) => Uint8Array.from(atob(t.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
                          const text = (b) => btoa(String.fromCharCode(...new Uint8Array(b))).replace(/\\+/g, "-").replace(/\\//g, "_").replace(/=+$/, "");
                          const made = await navigator.credentials.get({publicKey: {
                            challenge: bytes(form.dataset.challenge), rpId: form.dataset.host, userVerification: verification}});
                          const r = made.response;
                          return JSON.stringify({id: made.id, rawId: text(made.rawId), type: made.type, clientExtensionResults: {},
                            response: {clientDataJSON: text(r.clientDataJSON), authenticatorData: text(r.authenticatorData),
                              signature: text(r.signature), userHandle: text(r.userHandle)}});
                        }
                        """,
                        verification)
                .toString();
    }

    private static String challenge(Page page) {
        return page.inputValue("form.passkey input[name=challenge]");
    }

    @Test
    void anAnswerCountsOnceForItsOwnChallengeAndOnlyWithTheOwnersFinger() {
        Member tom = Member.of(server(), Role.TRAINER);
        try (BrowserContext context = browser().device(360, Scripts.ON)) {
            Page page = context.newPage();
            Device device = device(page);
            byLink(page, tom);
            addPasskey(page, "My key");
            page.click("text=I have kept them");
            String toAdd = challenge(page);
            page.click("header button:has-text('Sign out')");
            page.navigate(address("/sign-in"));
            String answer = answer(page, "required");
            String sealed = challenge(page);
            page.reload();
            assertThat(sent(page, challenge(page), answer)).as("another challenge").isEqualTo(422);
            assertThat(sent(page, toAdd, answer))
                    .as("a challenge for something else")
                    .isEqualTo(422);
            assertThat(sent(page, sealed, "{}")).as("no answer").isEqualTo(422);
            assertThat(sent(page, sealed, answer)).isEqualTo(303);
            assertThat(sent(page, sealed, answer)).as("a second time").isEqualTo(422);

            device.loseOwner();
            page.navigate(address("/sign-in"));
            String careless = answer(page, "discouraged");
            assertThat(sent(page, challenge(page), careless)).as("no finger").isEqualTo(422);
            page.click("button:has-text('Sign in with a passkey')");
            page.waitForSelector(".passkey .why:has-text('gave no passkey')");
        }
    }

    @Test
    void anAppIsSetUpByKeyboardAndAskedForFromThenOn() {
        Member eva = Member.of(server(), Role.PROGRAMME_LEAD).withPassword();
        try (BrowserContext context = browser().device(360, Scripts.ON)) {
            Page page = context.newPage();
            page.navigate(address("/sign-in"));
            LookingBrowser.tabTo(page, "#email");
            page.keyboard().type(eva.email());
            page.keyboard().press("Tab");
            page.keyboard().type(Member.PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL("**/sign-in/second/set-up");
            look(page, "07-set-up-app");
            TotpSecret secret = shown(page);
            LookingBrowser.tabTo(page, "#code");
            page.keyboard().type("000000");
            page.keyboard().press("Enter");
            page.waitForSelector("text=does not fit the key above");
            assertThat(shown(page)).as("the key stays the same").isEqualTo(secret);
            page.fill("#code", code(secret));
            page.keyboard().press("Enter");
            page.waitForSelector("text=Your recovery codes");
            String recovery = page.locator(".codes li").allTextContents().getFirst();
            LookingBrowser.tabTo(page, "main a.button");
            page.keyboard().press("Enter");
            page.waitForURL("**/cohorts");
            page.click("header .out a");
            look(page, "09-me-with-an-app");
            page.click("header button:has-text('Sign out')");
            byPassword(page, eva);
            page.waitForURL("**/sign-in/second");
            look(page, "10-second");
            page.fill("#code", "000000");
            page.keyboard().press("Enter");
            page.waitForSelector("text=This code does not fit");
            page.fill("#code", recovery);
            page.keyboard().press("Enter");
            page.waitForURL("**/cohorts");
        }
    }

    @Test
    void withoutScriptsAPasswordAndACodeAreEnoughAndNoPasskeyIsOffered() {
        Member tom = Member.of(server(), Role.TRAINER).withPassword();
        Member.App app = tom.withApp();
        try (BrowserContext context = browser().device(360, Scripts.OFF)) {
            Page page = context.newPage();
            byPassword(page, tom);
            page.fill("#code", app.codes().getFirst());
            page.click("main form.card button");
            page.waitForURL("**/cohorts");
            page.navigate(address("/me"));
            assertThat(page.isVisible("button:has-text('Add a passkey')")).isFalse();
            assertThat(page.textContent("main")).contains("allow scripts for this page");
            page.navigate(address("/sign-in"));
            assertThat(page.isVisible("button:has-text('Sign in with a passkey')")).isFalse();
        }
    }

    private static TotpSecret shown(Page page) {
        return new TotpSecret(page.textContent(".copy").replace(" ", ""));
    }

    private static String code(TotpSecret secret) {
        return secret.code(TotpSecret.step(Instant.now()));
    }

    @Test
    void everyOtherPageOfSigningInIsLookedAt() {
        Member ada = Member.of(server(), Role.ADMINISTRATOR);
        Member.of(server(), Role.TRAINER).withApp();
        try (BrowserContext context = browser().device(1280, Scripts.ON)) {
            Page page = context.newPage();
            page.navigate(address("/"));
            look(page, "12-first-page-for-strangers");
            page.navigate(address("/sign-in/by-mail"));
            look(page, "13-letter");
            page.fill("#email", "nobody@example.org");
            page.click("main button");
            page.navigate(address("/sign-in/with/" + ada.organisation().value()));
            assertThat(page.textContent("main")).contains("does not answer just now");
            page.navigate(address("/evaluate/deleted"));
            byLink(page, ada);
            page.navigate(address("/"));
            look(page, "17-first-page-for-staff");
            page.navigate(address("/people"));
            page.click("a:has-text('How people sign in')");
            look(page, "18-rule");
            page.navigate(address("/me/again"));
            look(page, "19-sign-in-again");
            page.navigate(address("/me"));
            page.fill("#password", "short");
            page.click("button:has-text('Set password')");
            look(page, "20-me-weak-password");
            LookingBrowser.tabTo(page, ".wrong a");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("password");
        }
    }

    private static void look(Page page, String name) {
        browser().look(page, name);
    }

    private static String address(String path) {
        return server().address() + path;
    }

    private static RunningServer server() {
        if (server == null) {
            throw new IllegalStateException("There is no server");
        }
        return server;
    }

    private static LookingBrowser browser() {
        if (browser == null) {
            throw new IllegalStateException("There is no browser");
        }
        return browser;
    }
}
