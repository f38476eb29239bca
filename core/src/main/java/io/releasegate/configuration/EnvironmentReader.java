package io.releasegate.configuration;

import io.releasegate.model.EnvironmentId;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.environment.EnvironmentKind;
import io.releasegate.model.environment.LintBlock;
import io.releasegate.model.environment.TicketRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads {@code environment/<id>}. */
final class EnvironmentReader {
    /** The palette there is; a colour stays with its environment for ever. */
    static final List<String> COLOURS =
            List.of("first", "between", "protected", "moss", "orchid", "graphite");

    private static final Map<String, EnvironmentKind> KINDS =
            Map.of(
                    "production", EnvironmentKind.PRODUCTION,
                    "non-production", EnvironmentKind.NON_PRODUCTION);
    private static final Map<String, LintBlock> LINT_BLOCKS =
            Map.of("error", LintBlock.ERROR, "warning", LintBlock.WARNING, "off", LintBlock.OFF);

    private final Fields fields;
    private final String id;

    private EnvironmentReader(Fields fields, String id) {
        this.fields = fields;
        this.id = id;
    }

    static Optional<Environment> read(Fields fields, String id) {
        if (!Names.isEnvironment(id)) {
            fields.wrong(
                    ConfigurationReader.MEMBER,
                    "\"" + id + "\" is no id for an environment. " + Names.ENVIRONMENT_RULE);
            return Optional.empty();
        }
        return new EnvironmentReader(fields, id).read();
    }

    private Optional<Environment> read() {
        fields.require("kind");
        Optional<EnvironmentKind> kind = fields.word("kind", KINDS);
        boolean global = id.equals(Environment.GLOBAL.value());
        List<String> aliases = aliases();
        OptionalInt order = global ? fields.number("order") : fields.requiredNumber("order");
        Optional<EnvironmentId> from = promotesFrom(global);
        boolean production = kind.filter(EnvironmentKind.PRODUCTION::equals).isPresent();
        if (production) {
            // Forgetting it must not open production.
            fields.require("approvals");
        }
        Optional<LintBlock> lint = fields.word("lint_block", LINT_BLOCKS);
        Environment environment =
                new Environment(
                        new EnvironmentId(id),
                        aliases,
                        kind.orElse(EnvironmentKind.PRODUCTION),
                        order.orElse(0),
                        from,
                        ApprovalRuleReader.read(fields),
                        lint.orElse(LintBlock.ERROR),
                        ticket(),
                        fields.flag("rollback_without_approval").orElse(false),
                        fields.text("wire_name").orElse(id.toUpperCase(Locale.ROOT)),
                        colour(production, from.isEmpty()));
        fields.rejectOthers();
        return Optional.of(environment);
    }

    private List<String> aliases() {
        List<String> aliases = new ArrayList<>();
        Set<String> seen = new HashSet<>(Set.of(id));
        for (var item : fields.items("aliases")) {
            Optional<String> alias = fields.textOf(item, "aliases");
            if (alias.isEmpty()) {
                continue;
            }
            if (!Names.isAlias(alias.get())) {
                fields.problems()
                        .at(
                                item,
                                Problems.WRONG_VALUE,
                                "\"" + alias.get() + "\" is no alias. " + Names.ALIAS_RULE);
            } else if (!seen.add(alias.get().toLowerCase(Locale.ROOT))) {
                fields.problems()
                        .at(
                                item,
                                Problems.REPEATED,
                                "The alias \""
                                        + alias.get()
                                        + "\" stands here twice, or is the id.");
            }
            aliases.add(alias.get());
        }
        return aliases;
    }

    private Optional<EnvironmentId> promotesFrom(boolean global) {
        Optional<String> from = fields.text("promotes_from");
        if (from.isEmpty()) {
            return Optional.empty();
        }
        if (global) {
            fields.wrong("promotes_from", "Configuration is not promoted from anywhere.");
        } else if (from.get().equals(id)) {
            fields.wrong("promotes_from", "An environment cannot promote from itself.");
        } else if (!Names.isEnvironment(from.get())) {
            fields.wrong(
                    "promotes_from",
                    "\"" + from.get() + "\" is no id of an environment. " + Names.ENVIRONMENT_RULE);
        } else {
            return Optional.of(new EnvironmentId(from.get()));
        }
        return Optional.empty();
    }

    private Optional<TicketRule> ticket() {
        Optional<Fields> rule = fields.mapping("require_change_ticket");
        if (rule.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> pattern = rule.get().requiredText("pattern");
        Optional<String> url = rule.get().text("url");
        rule.get().rejectOthers();
        if (pattern.isPresent()) {
            try {
                Pattern.compile(pattern.get());
            } catch (PatternSyntaxException e) {
                rule.get()
                        .wrong(
                                "pattern",
                                "This is no regular expression: " + e.getDescription() + ".");
            }
        }
        return pattern.map(p -> new TicketRule(p, url.orElse("")));
    }

    private String colour(boolean production, boolean first) {
        Optional<String> colour = fields.text("colour");
        if (colour.isPresent() && !COLOURS.contains(colour.get())) {
            fields.wrong(
                    "colour",
                    "There is no colour \""
                            + colour.get()
                            + "\". There are "
                            + String.join(", ", COLOURS)
                            + ".");
        }
        String byPlace = first ? "first" : "between";
        return colour.orElse(production ? "protected" : byPlace);
    }
}
