package io.releasegate.policy.dsl;

import io.releasegate.canonical.Hashes;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.SourceText;
import io.releasegate.model.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What became of a text of the policy language. */
public final class DslText {
    /** How files of the language end. */
    public static final String ENDING = ".dsl";

    private final SourceText source;
    private final Optional<DslPolicy> policy;
    private final Lexed lexed;
    private final List<Diagnostic> diagnostics;

    private final boolean wellFormed;

    private DslText(
            SourceText source,
            Optional<DslPolicy> policy,
            Lexed lexed,
            boolean wellFormed,
            List<Diagnostic> diagnostics) {
        this.source = source;
        this.policy = policy;
        this.lexed = lexed;
        this.wellFormed = wellFormed;
        this.diagnostics = diagnostics.stream().sorted().toList();
    }

    public SourceText source() {
        return source;
    }

    /** What could be read, also beside errors; empty where not even a policy begins. */
    public Optional<DslPolicy> policy() {
        return policy;
    }

    /** Every problem of reading and checking, in source order. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Whether a name says that its text is in this language. */
    public static boolean isNamedSo(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /** Never throws for what the text says. */
    public static DslText read(SourceText source) {
        Problems problems = new Problems(source);
        Lexed lexed = Lexer.cut(source, problems);
        Optional<DslPolicy> policy = Parser.parse(lexed, problems);
        boolean wellFormed = !hasErrors(problems.all());
        policy.ifPresent(it -> Validator.check(it, source, problems));
        return new DslText(source, policy, lexed, wellFormed, problems.all());
    }

    /** Where comments stand, without reading the rest. */
    static List<io.releasegate.canonical.source.Comment> comments(SourceText source) {
        return Lexer.cut(source, new Problems(source)).comments().stream()
                .map(it ->
                        new io.releasegate.canonical.source.Comment(
                                it.start(), it.end(), it.text().substring(1).strip()))
                .toList();
    }

    public boolean hasErrors() {
        return hasErrors(diagnostics);
    }

    private static boolean hasErrors(List<Diagnostic> diagnostics) {
        return diagnostics.stream().anyMatch(found -> found.severity() == Severity.ERROR);
    }

    /** A compiled policy for each rule; none where there is an error. */
    public List<CompiledRule> compile() {
        return hasErrors()
                ? List.of()
                : policy.map(it -> Compiler.compile(it, source)).orElse(List.of());
    }

    /** The id the policy is compiled under; empty where none could be read. */
    public Optional<String> compiledId() {
        return policy.map(DslPolicy::compiledId);
    }

    /** Identifies the text that something was compiled from. */
    public Sha256 sourceHash() {
        return Hashes.sha256(source.text().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The same policy in the one layout; comments stay, and formatting again changes nothing. Empty
     * where the text has an error in its form; what it says may still be wrong.
     */
    public Optional<String> formatted() {
        return wellFormed
                ? policy.map(it -> Formatter.format(source, lexed, it.end()))
                : Optional.empty();
    }
}
