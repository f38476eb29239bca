package io.releasegate.app.boot;

import io.releasegate.app.problem.FailureText;
import io.releasegate.app.task.FxTaskRunner;
import io.releasegate.app.task.TaskRunner;
import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.theme.Theme;
import io.releasegate.app.widget.ReadyButton;
import io.releasegate.app.widget.Words;
import io.releasegate.app.widget.action.Action;
import io.releasegate.app.widget.action.Readiness;
import io.releasegate.model.PersonId;
import io.releasegate.model.person.Person;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/** Asks who sits down, and for the passphrase of their key on this machine. */
final class SignIn {
    private final Stage stage;
    private final Signers signers;
    private final Consumer<PersonId> seated;
    private final TaskRunner tasks = new FxTaskRunner();
    private final ComboBox<Person> person = new ComboBox<>();
    private final PasswordField passphrase = new PasswordField();
    private final Label problem = Words.wrapping("", StyleClass.BAD);

    SignIn(
            Stage stage,
            Opening opening,
            Signers signers,
            Theme theme,
            Optional<String> wanted,
            Consumer<PersonId> seated) {
        this.stage = stage;
        this.signers = signers;
        this.seated = seated;
        person.getItems().setAll(opening.people());
        opening.people().stream()
                .filter(known -> wanted.isEmpty() || known.id().value().equals(wanted.get()))
                .findFirst()
                .ifPresent(person::setValue);
        Scene scene = new Scene(form(opening), 420, 320);
        theme.dress(scene);
        stage.setScene(scene);
        stage.setTitle("ReleaseGate · sign in");
    }

    private VBox form(Opening opening) {
        person.setId("boot.person");
        person.setMaxWidth(Double.MAX_VALUE);
        person.setConverter(new Names(opening.people()));
        passphrase.setId("boot.passphrase");
        Label personLabel = Words.of("Person", StyleClass.MUTED, StyleClass.SMALL);
        personLabel.setLabelFor(person);
        Label passphraseLabel =
                Words.of(
                        "Passphrase of their key on this machine",
                        StyleClass.MUTED,
                        StyleClass.SMALL);
        passphraseLabel.setLabelFor(passphrase);
        problem.setId("boot.problem");
        Action enter =
                Action.of("boot.sign-in", "Sign in", Feather.LOG_IN)
                        .readiness(
                                Bindings.createObjectBinding(
                                        () -> ready(),
                                        person.valueProperty(),
                                        passphrase.textProperty()))
                        .run(this::signIn);
        passphrase.setOnAction(event -> enter.fire());
        VBox form =
                new VBox(
                        8,
                        Words.of("Who are you?", StyleClass.TITLE),
                        Words.wrapping(
                                "Tenant "
                                        + opening.workspace().tenant()
                                        + ". Everything you do is signed or recorded in your name.",
                                StyleClass.MUTED),
                        personLabel,
                        person,
                        passphraseLabel,
                        passphrase,
                        new ReadyButton(enter, StyleClass.PRIMARY, StyleClass.LARGE_BUTTON),
                        problem);
        form.getStyleClass().addAll(StyleClass.CONTENT, "boot-sign-in");
        return form;
    }

    private Readiness ready() {
        if (person.getValue() == null) {
            return Readiness.off("Choose a person");
        }
        return Readiness.unless(passphrase.getText().isEmpty() ? "Type the passphrase" : "");
    }

    private void signIn() {
        PersonId who = person.getValue().id();
        char[] typed = passphrase.getText().toCharArray();
        tasks.<Boolean>of(
                        "Unlock a key",
                        () -> {
                            signers.signIn(who, typed);
                            return true;
                        })
                .onSuccess(done -> {
                    seated.accept(who);
                    stage.close();
                })
                .onFailure(failed -> {
                    problem.setText(FailureText.of(failed).sentence());
                    passphrase.selectAll();
                    passphrase.requestFocus();
                })
                .run();
    }

    void show() {
        stage.show();
        passphrase.requestFocus();
    }

    /** People by what is shown of them. */
    private static final class Names extends StringConverter<Person> {
        private final List<Person> people;

        Names(List<Person> people) {
            this.people = people;
        }

        @Override
        public String toString(Person known) {
            return known == null ? "" : known.name() + " (" + known.id() + ")";
        }

        @Override
        public Person fromString(String text) {
            return people.stream()
                    .filter(known -> toString(known).equals(text))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
