package io.releasegate.canonical.source;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.SourceText;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/** One YAML document with positions. */
final class YamlTreeReader {
    private YamlTreeReader() {}

    static Reading read(SourceText text, Duplicates duplicates) {
        CodePointOffsets offsets = new CodePointOffsets(text.text());
        Nodes nodes;
        try {
            nodes = compose(text);
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark() != null ? e.getProblemMark() : e.getContextMark();
            int offset = mark == null ? 0 : offsets.utf16(mark.getIndex());
            return DocumentReader.failed(
                    text, offset, YamlProblems.sentence(e), YamlProblems.fixes(text, offset));
        } catch (ReaderException e) {
            return DocumentReader.failed(
                    text,
                    offsets.utf16(e.getPosition()),
                    String.format(
                            "The character U+%04X may not stand in YAML. Remove it, or write it as"
                                    + " an escape in double quotes.",
                            e.getCodePoint()));
        } catch (YAMLException e) {
            return DocumentReader.failed(text, 0, YamlProblems.sentence(e));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // The library lets these escape for an escape sequence that the text cuts off.
            return DocumentReader.failed(text, text.text().length(), YamlProblems.CUT_OFF);
        }
        return convert(text, offsets, nodes, duplicates);
    }

    /** What the library made of the text; the second document only to name where it starts. */
    private record Nodes(Optional<Node> root, Optional<Node> second) {}

    private static Nodes compose(SourceText text) {
        LoaderOptions options = options();
        Composer composer =
                new Composer(
                        new ParserImpl(new StreamReader(text.text()), options),
                        new YamlScalars.Spelling(),
                        options);
        return new Nodes(next(composer), next(composer));
    }

    private static Optional<Node> next(Composer composer) {
        return composer.checkNode() ? Optional.of(composer.getNode()) : Optional.empty();
    }

    private static Reading convert(
            SourceText text, CodePointOffsets offsets, Nodes nodes, Duplicates duplicates) {
        if (nodes.root().isEmpty()) {
            SourceNode nothing = new SourceNode.Scalar(Value.NULL, 0, 0);
            List<Comment> comments =
                    YamlComments.of(text, offsets, List.of(), text.text().length());
            return new Reading(text, Optional.of(new Tree(text, nothing)), List.of(), comments);
        }
        List<Diagnostic> found = new ArrayList<>();
        nodes.second().map(node -> secondDocument(text, offsets, node)).ifPresent(found::add);
        YamlNodes converter = new YamlNodes(text, offsets, found, duplicates);
        SourceNode root = converter.convert(nodes.root().get());
        if (converter.overflowed()) {
            return DocumentReader.failed(text, 0, JsonTreeReader.TOO_MANY);
        }
        int end =
                nodes.second()
                        .map(node -> offsets.utf16(node.getStartMark().getIndex()))
                        .orElse(text.text().length());
        return new Reading(
                text,
                Optional.of(new Tree(text, root)),
                found,
                YamlComments.of(text, offsets, List.of(nodes.root().get()), end));
    }

    private static Diagnostic secondDocument(
            SourceText text, CodePointOffsets offsets, Node second) {
        int start = offsets.utf16(second.getStartMark().getIndex());
        return Diagnostic.error(
                Codes.SEVERAL_DOCUMENTS,
                "A second document starts here. Keep one document in each file.",
                text.span(start, start + 1));
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(true);
        options.setAllowRecursiveKeys(false);
        options.setMaxAliasesForCollections(Limits.ALIASED_COLLECTIONS);
        options.setNestingDepthLimit(Limits.DEPTH);
        options.setCodePointLimit(Limits.BYTES + 1);
        options.setProcessComments(false);
        return options;
    }
}
