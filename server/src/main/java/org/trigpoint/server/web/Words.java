package org.trigpoint.server.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/// The words of pages in one language; they are kept in `words/*.properties`, one file a language.
public final class Words {
    /// The languages there are, the usual one first.
    public static final List<Locale> LANGUAGES = List.of(Locale.UK, Locale.of("cy"));

    /// The cookie that remembers a chosen language.
    public static final String COOKIE = "language";

    private final Locale locale;
    private final ResourceBundle bundle;
    private final ResourceBundle english;

    private Words(Locale locale) {
        this.locale = locale;
        this.bundle = bundle(locale);
        this.english = bundle(LANGUAGES.getFirst());
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "words.words",
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// Words in a language; English where there are none in it.
    public static Words in(Locale locale) {
        return new Words(
                LANGUAGES.stream()
                        .filter(known -> known.getLanguage().equals(locale.getLanguage()))
                        .findFirst()
                        .orElse(LANGUAGES.getFirst()));
    }

    /// Words in a language that a tag names: `cy`; English where there are none in it.
    public static Words in(String tag) {
        return in(Locale.forLanguageTag(tag));
    }

    /// The tag of the language a person chose at this browser; empty where they chose none.
    public static Optional<String> chosen(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .flatMap(value ->
                        LANGUAGES.stream().filter(known -> known.getLanguage().equals(value)))
                .map(Locale::toLanguageTag)
                .findFirst();
    }

    /// Words in the language a person chose, where the page is offered in it; or else English.
    static Words in(HttpServletRequest request) {
        if (!LanguagePages.isOffered(Chrome.here(request))) {
            return in(LANGUAGES.getFirst());
        }
        return chosen(request).map(Words::in).orElseGet(() -> in(LANGUAGES.getFirst()));
    }

    /// The language as a tag for `lang=`: `en-GB`, `cy`.
    public String language() {
        return locale.toLanguageTag();
    }

    /// The language, for what is formatted in it.
    public Locale locale() {
        return locale;
    }

    /// The languages there are besides this one.
    public List<Words> others() {
        return LANGUAGES.stream()
                .filter(known -> !known.getLanguage().equals(locale.getLanguage()))
                .map(Words::in)
                .toList();
    }

    /// A day as one writes it: `25 November 2026`.
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(day);
    }

    /// The words of a key, with numbers and names filled in; in English where this language lacks
    /// them.
    ///
    /// @throws java.util.MissingResourceException where there is no such key
    public String say(String key, Object... with) {
        ResourceBundle found = bundle.containsKey(key) ? bundle : english;
        return new MessageFormat(found.getString(key), locale).format(with);
    }
}
