package io.releasegate.app.testing;

import io.releasegate.app.widget.EnvironmentLook;
import io.releasegate.app.widget.EnvironmentSlot;
import io.releasegate.app.widget.screen.Seat;
import io.releasegate.governance.CommandContext;
import io.releasegate.model.CommandId;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.PersonId;
import io.releasegate.model.TenantId;
import io.releasegate.model.approval.ApprovalStatement;
import io.releasegate.model.approval.SignedStatement;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** A seat for tests: the people and environments of the pictures, and counted command ids. */
public final class TestSeat implements Seat {
    private static final Map<String, String> NAMES =
            Map.of(
                    "mira", "Mira Lindqvist",
                    "joe", "Joe Tanaka",
                    "kim", "Kim Adeyemi",
                    "tomas", "Tomas Holm",
                    "ines", "Ines Ferreira");

    private final ObjectProperty<PersonId> person;
    private int commands;

    public TestSeat(String who) {
        person = new SimpleObjectProperty<>(new PersonId(who));
    }

    @Override
    public ObjectProperty<PersonId> person() {
        return person;
    }

    @Override
    public CommandContext command() {
        commands++;
        return CommandContext.of(
                person.get(), new TenantId("halden"), new CommandId("command-" + commands));
    }

    @Override
    public SignedStatement sign(ApprovalStatement statement) {
        return new SignedStatement(statement, "signed by " + person.get());
    }

    @Override
    public String nameOf(PersonId somebody) {
        return NAMES.getOrDefault(somebody.value(), somebody.value());
    }

    @Override
    public EnvironmentLook look(EnvironmentId environment) {
        return switch (environment.value()) {
            case "dev" -> new EnvironmentLook(environment, EnvironmentSlot.FIRST, false);
            case "staging" -> new EnvironmentLook(environment, EnvironmentSlot.BETWEEN, false);
            case "prod" -> new EnvironmentLook(environment, EnvironmentSlot.PROTECTED, true);
            default -> EnvironmentLook.unknown(environment);
        };
    }
}
