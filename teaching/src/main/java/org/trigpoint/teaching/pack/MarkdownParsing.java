package org.trigpoint.teaching.pack;

import java.util.List;
import java.util.Optional;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/// CommonMark with citations, as every text of a pack is read.
final class MarkdownParsing {
    private static final Parser PARSER =
            Parser.builder()
                    .linkProcessor(MarkdownParsing::citation)
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                    .build();

    private MarkdownParsing() {}

    static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }

    /// The line of a node within its text, counted from 0; empty where it is not known.
    static Optional<Integer> lineOf(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty()
                ? Optional.ofNullable(node.getParent()).flatMap(MarkdownParsing::lineOf)
                : Optional.of(spans.getFirst().getLineIndex());
    }

    /// A citation as a part of a sentence.
    static final class CitationNode extends CustomNode {
        private final List<String> names;

        CitationNode(List<String> names) {
            this.names = List.copyOf(names);
        }

        List<String> names() {
            return names;
        }
    }

    /// Words in brackets that begin with `@` cite, unless they are a link.
    private static @Nullable LinkResult citation(
            LinkInfo info, Scanner scanner, InlineParserContext context) {
        String text = info.text();
        if (info.destination() != null || info.label() != null || !text.startsWith("@")) {
            return LinkResult.none();
        }
        List<String> names = Citations.names(text.substring(1).replace('\n', ' '));
        return LinkResult.replaceWith(new CitationNode(names), info.afterTextBracket());
    }
}
