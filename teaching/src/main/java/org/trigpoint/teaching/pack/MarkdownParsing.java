package org.trigpoint.teaching.pack;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/// CommonMark with citations, as every text of a pack is read.
final class MarkdownParsing {
    private static final Parser PARSER =
            Parser.builder()
                    .customInlineContentParserFactory(new CitationFactory())
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

    private static final class CitationFactory implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('[');
        }

        @Override
        public InlineContentParser create() {
            return MarkdownParsing::citation;
        }
    }

    private static ParsedInline citation(InlineParserState state) {
        Scanner scanner = state.scanner();
        scanner.next();
        if (!scanner.next('@')) {
            return ParsedInline.none();
        }
        Position start = scanner.position();
        if (scanner.find(']') < 0) {
            return ParsedInline.none();
        }
        String inside = scanner.getSource(start, scanner.position()).getContent();
        scanner.next();
        return ParsedInline.of(
                new CitationNode(Citations.names(inside.replace('\n', ' '))), scanner.position());
    }
}
