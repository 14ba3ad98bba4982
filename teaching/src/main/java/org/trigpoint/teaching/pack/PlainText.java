package org.trigpoint.teaching.pack;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/// The words of a Markdown text as they would be read aloud: without marks, citations and
/// addresses; a blank line stands between blocks.
public final class PlainText {
    private PlainText() {}

    /// The plain text of a piece of Markdown.
    public static String of(String markdown) {
        Reading reading = new Reading();
        MarkdownParsing.parse(markdown).accept(reading);
        return reading.text.toString().strip();
    }

    private static final class Reading extends AbstractVisitor {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void visit(Text node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(Code node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak node) {
            text.append(' ');
        }

        @Override
        public void visit(HardLineBreak node) {
            text.append(' ');
        }

        @Override
        public void visit(Paragraph node) {
            block(node);
        }

        @Override
        public void visit(Heading node) {
            block(node);
        }

        private void block(Block node) {
            visitChildren(node);
            text.append("\n\n");
        }

        @Override
        public void visit(CustomNode node) {
            // A citation is not read aloud, nor the space before it.
            if (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
                text.setLength(text.length() - 1);
            }
        }

        @Override
        public void visit(Image node) {
            // Not read.
        }

        @Override
        public void visit(HtmlInline node) {
            // Not read.
        }

        @Override
        public void visit(HtmlBlock node) {
            // Not read.
        }

        @Override
        public void visit(FencedCodeBlock node) {
            // Not read.
        }
    }
}
