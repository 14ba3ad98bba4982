package org.trigpoint.teaching.pack;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/// Finds the links of a text, and what a text of a pack may not hold: raw HTML and pictures.
public final class Links {
    private Links() {}

    /// A link and where it stands.
    ///
    /// @param text the words one presses
    /// @param target where it leads
    /// @param line in the file
    public record Found(String text, LinkTarget target, long line) {}

    /// What is not rendered, and where it stands.
    ///
    /// @param what `raw HTML` or `a picture`
    /// @param line in the file
    public record NotRendered(String what, long line) {}

    /// The links of a passage in their order.
    public static List<Found> in(Passage passage) {
        List<Found> links = new ArrayList<>();
        visit(
                passage,
                new AbstractVisitor() {
                    @Override
                    public void visit(Link link) {
                        links.add(
                                new Found(
                                        wordsOf(link),
                                        LinkTarget.of(passage.file(), link.getDestination()),
                                        lineOf(passage, link)));
                    }
                });
        return links;
    }

    /// Raw HTML and pictures of a passage.
    public static List<NotRendered> notRendered(Passage passage) {
        List<NotRendered> found = new ArrayList<>();
        visit(
                passage,
                new AbstractVisitor() {
                    @Override
                    public void visit(Image image) {
                        found.add(new NotRendered("a picture", lineOf(passage, image)));
                    }

                    @Override
                    public void visit(HtmlInline html) {
                        found.add(new NotRendered("raw HTML", lineOf(passage, html)));
                    }

                    @Override
                    public void visit(HtmlBlock html) {
                        found.add(new NotRendered("raw HTML", lineOf(passage, html)));
                    }
                });
        return found;
    }

    private static void visit(Passage passage, AbstractVisitor visitor) {
        MarkdownParsing.parse(passage.markdown()).accept(visitor);
    }

    private static long lineOf(Passage passage, Node node) {
        return passage.line() + MarkdownParsing.lineOf(node).orElse(0);
    }

    private static String wordsOf(Link link) {
        StringBuilder words = new StringBuilder();
        link.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Text text) {
                        words.append(text.getLiteral());
                    }
                });
        return words.toString();
    }
}
