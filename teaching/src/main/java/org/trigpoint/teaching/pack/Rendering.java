package org.trigpoint.teaching.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/// Turns the Markdown of one page into safe HTML. Raw HTML is shown as text, pictures are replaced
/// by their description, an address that is neither `https` nor inside the pack is dropped, and a
/// citation becomes a numbered link to the page's list of sources.
///
/// One rendering belongs to one page: its numbers go on from text to text, and [#sources()] tells
/// what was cited so far.
public final class Rendering {
    private static final int LOWEST = 6;
    private static final String NO_BREAK_SPACE = "\u00a0";

    private final Pack pack;
    private final UnaryOperator<String> addresses;
    private final Outwards outwards;
    private final Map<SourceId, Integer> numbers = new LinkedHashMap<>();

    private Rendering(Pack pack, UnaryOperator<String> addresses, Outwards outwards) {
        this.pack = pack;
        this.addresses = addresses;
        this.outwards = outwards;
    }

    /// Where a link that leads out of the pack opens.
    public enum Outwards {
        SAME_TAB,
        NEW_TAB
    }

    /// Begins a page.
    ///
    /// @param addresses the address of the page that shows a file of the pack, by its path
    ///   (`modules/sleep/module.md`); blank where no page shows it, and then there is no link
    public static Rendering page(Pack pack, UnaryOperator<String> addresses) {
        return page(pack, addresses, Outwards.SAME_TAB);
    }

    /// Begins a page whose links out of the pack open where one says.
    public static Rendering page(Pack pack, UnaryOperator<String> addresses, Outwards outwards) {
        return new Rendering(pack, addresses, outwards);
    }

    /// The HTML of a text.
    public String html(Passage passage) {
        return html(passage.file(), passage.markdown());
    }

    /// The HTML of a text whose headings go on below those of the page around it.
    ///
    /// @param highest the level that the highest heading of the text gets, 1 to 6
    public String html(Passage passage, int highest) {
        Node document = MarkdownParsing.parse(passage.markdown());
        return html(passage.file(), document, highest - highestOf(document));
    }

    /// The HTML of a text that stands in a file of the pack.
    ///
    /// @param file the path inside the pack, from which links inside the pack are followed
    public String html(String file, String markdown) {
        return html(file, MarkdownParsing.parse(markdown), 0);
    }

    private String html(String file, Node document, int deeper) {
        return HtmlRenderer.builder()
                .escapeHtml(true)
                .sanitizeUrls(true)
                .omitSingleParagraphP(false)
                .nodeRendererFactory(context -> new Parts(context, file, deeper))
                .build()
                .render(document);
    }

    private static int highestOf(Node document) {
        int[] highest = {LOWEST};
        document.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Heading heading) {
                        highest[0] = Math.min(highest[0], heading.getLevel());
                    }
                });
        return highest[0];
    }

    /// The HTML of a text of one paragraph, without the paragraph.
    public String inline(String file, String markdown) {
        String html = html(file, markdown).strip();
        boolean one = html.startsWith("<p>") && html.indexOf("</p>") == html.length() - 4;
        return one ? html.substring(3, html.length() - 4) : html;
    }

    /// The sources cited so far, in the order of their numbers, which begin with 1.
    public List<Source> sources() {
        List<Source> cited = new ArrayList<>();
        numbers.keySet().forEach(id -> pack.source(id).ifPresent(cited::add));
        return cited;
    }

    /// Counts sources that a text names without a citation, such as those of a quiz question.
    ///
    /// @return their numbers
    public List<Integer> cite(List<SourceId> ids) {
        return ids.stream().filter(id -> pack.source(id).isPresent()).map(this::number).toList();
    }

    /// The list of sources that the numbers link to; empty where nothing was cited.
    public String sourceList() {
        if (numbers.isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder("<ol class=\"sources\">\n");
        for (Source source : sources()) {
            html.append("<li id=\"source-").append(source.id().value()).append("\">");
            html.append(escape(source.authors()));
            html.append(" (").append(escape(source.year())).append("). ");
            String title = escape(source.title());
            html.append(
                    source.address()
                            .map(address ->
                                    "<a href=\""
                                            + escape(address.toString())
                                            + "\" rel=\"noopener\""
                                            + target()
                                            + ">"
                                            + title
                                            + "</a>")
                            .orElse(title));
            html.append('.');
            if (!source.where().isEmpty()) {
                html.append(' ').append(escape(source.where())).append('.');
            }
            if (!source.identifier().startsWith("https:")) {
                html.append(' ').append(escape(source.identifier()));
            }
            html.append("</li>\n");
        }
        return html.append("</ol>\n").toString();
    }

    private String target() {
        return outwards == Outwards.NEW_TAB ? " target=\"_blank\"" : "";
    }

    private int number(SourceId id) {
        return numbers.computeIfAbsent(id, _ -> numbers.size() + 1);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /// The nodes that are written otherwise than CommonMark does.
    private final class Parts implements NodeRenderer {
        private final HtmlNodeRendererContext context;
        private final HtmlWriter html;
        private final String file;
        private final int deeper;

        Parts(HtmlNodeRendererContext context, String file, int deeper) {
            this.context = context;
            this.html = context.getWriter();
            this.file = file;
            this.deeper = deeper;
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(
                    Heading.class,
                    Text.class,
                    Link.class,
                    Image.class,
                    MarkdownParsing.CitationNode.class);
        }

        @Override
        public void render(Node node) {
            switch (node) {
                case Heading heading -> heading(heading);
                case Text text -> html.text(kept(text));
                case Link link -> link(link);
                case Image image -> children(image);
                case MarkdownParsing.CitationNode citation -> citation(citation);
                // No other class was asked for.
                default -> throw new IllegalArgumentException(node.toString());
            }
        }

        private void heading(Heading heading) {
            String name = "h" + Math.clamp((long) heading.getLevel() + deeper, 1, LOWEST);
            html.line();
            html.tag(name);
            children(heading);
            html.tag("/" + name);
            html.line();
        }

        /// The number of a source does not begin a line: it stays with the word before it.
        private static String kept(Text text) {
            String literal = text.getLiteral();
            return text.getNext() instanceof MarkdownParsing.CitationNode && literal.endsWith(" ")
                    ? literal.stripTrailing() + NO_BREAK_SPACE
                    : literal;
        }

        private void link(Link link) {
            Optional<Map<String, String>> attributes = attributes(link.getDestination());
            attributes.ifPresent(found -> html.tag("a", found));
            children(link);
            attributes.ifPresent(found -> html.tag("/a"));
        }

        private Optional<Map<String, String>> attributes(String destination) {
            Map<String, String> attributes = new LinkedHashMap<>();
            switch (LinkTarget.of(file, destination)) {
                case LinkTarget.Outside outside -> {
                    attributes.put("href", outside.address().toString());
                    attributes.put("rel", "noopener");
                    if (outwards == Outwards.NEW_TAB) {
                        attributes.put("target", "_blank");
                    }
                }
                case LinkTarget.Inside inside -> {
                    String address = addresses.apply(inside.path());
                    if (address.isBlank()) {
                        return Optional.empty();
                    }
                    attributes.put("href", address);
                }
                case LinkTarget.Telephone telephone -> attributes.put("href", telephone.address());
                case LinkTarget.Broken broken -> {
                    return Optional.empty();
                }
            }
            return Optional.of(attributes);
        }

        private void citation(MarkdownParsing.CitationNode citation) {
            List<Source> cited =
                    citation.names().stream()
                            .filter(ShortName::fits)
                            .flatMap(name -> pack.source(new SourceId(name)).stream())
                            .toList();
            if (cited.isEmpty()) {
                return;
            }
            html.tag("sup", Map.of("class", "cites"));
            for (Source source : cited) {
                Map<String, String> attributes = new LinkedHashMap<>();
                attributes.put("href", "#source-" + source.id().value());
                attributes.put("aria-label", "Source " + number(source.id()));
                html.tag("a", attributes);
                html.text("[" + number(source.id()) + "]");
                html.tag("/a");
            }
            html.tag("/sup");
        }

        private void children(Node node) {
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
        }
    }
}
