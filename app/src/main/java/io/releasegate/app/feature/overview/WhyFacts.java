package io.releasegate.app.feature.overview;

import io.releasegate.app.widget.TimeText;
import io.releasegate.app.widget.screen.Seat;
import io.releasegate.model.explain.Check;
import io.releasegate.model.release.Release;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is said about a cell into which nothing waits to move, and the answer as text. */
record WhyFacts(Seat seat, ZoneId zone) {

    /** The lines against a move, or what is to know where there is none. */
    List<WhyLine> leading(WhyAnswer answer) {
        return switch (answer.verdict()) {
            case ALLOW -> List.of();
            case IN_PLACE -> answer.active().map(this::placed).orElse(List.of());
            case DENY, UNKNOWN, NOTHING -> {
                List<WhyLine> lines = new ArrayList<>(answer.failures());
                lines.addAll(answer.steps());
                yield List.copyOf(lines);
            }
        };
    }

    /** The lines for a move. */
    List<WhyLine> passing(WhyAnswer answer) {
        return answer.verdict() == WhyAnswer.Verdict.IN_PLACE ? List.of() : answer.passes();
    }

    private List<WhyLine> placed(Release release) {
        List<WhyLine> lines = new ArrayList<>();
        lines.add(
                fact(
                        "Since",
                        TimeText.table(release.activatedAt().orElse(release.createdAt()), zone)
                                + ", asked for by "
                                + seat.nameOf(release.requester())));
        if (!release.reason().isBlank()) {
            lines.add(fact("Reason", release.reason()));
        }
        release.changeTicket().ifPresent(ticket -> lines.add(fact("Change ticket", ticket)));
        return List.copyOf(lines);
    }

    private static WhyLine fact(String title, String sentence) {
        return new WhyLine(WhyLine.Kind.FACT, title, sentence);
    }

    /** Everything with ids and whole values, to be pasted into a ticket. */
    String text(WhyAnswer answer) {
        var why = answer.explanation();
        List<String> lines = new ArrayList<>();
        lines.add(answer.verdict() + ": " + answer.sentence(seat));
        why.candidate().ifPresent(hash -> lines.add("version " + hash));
        why.release().ifPresent(release -> lines.add("release " + release));
        why.current().ifPresent(hash -> lines.add("active   " + hash));
        lines.add("as of " + why.at());
        why.checks().forEach(check -> lines.add(line(check)));
        return lines.stream().collect(Collectors.joining("\n"));
    }

    private static String line(Check check) {
        return check.result()
                + " "
                + check.code()
                + " "
                + check.title()
                + ": "
                + check.sentence()
                + (check.next().isBlank() ? "" : " " + check.next());
    }
}
