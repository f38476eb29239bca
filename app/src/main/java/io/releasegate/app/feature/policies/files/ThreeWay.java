package io.releasegate.app.feature.policies.files;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts the changes of two sides together, line by line. */
public final class ThreeWay {
    private ThreeWay() {}

    private record Change(int from, int to, List<String> lines) {
        static List<Change> of(List<String> base, List<String> now) {
            return DiffUtils.diff(base, now).getDeltas().stream().map(Change::of).toList();
        }

        private static Change of(AbstractDelta<String> delta) {
            int from = delta.getSource().getPosition();
            return new Change(
                    from,
                    from + delta.getSource().size(),
                    List.copyOf(delta.getTarget().getLines()));
        }
    }

    /**
     * The base with what both sides changed; empty where they changed the same lines, or lines next
     * to each other, in different ways.
     */
    public static Optional<String> merge(String base, String mine, String theirs) {
        List<String> lines = lines(base);
        List<Change> changes = new ArrayList<>(Change.of(lines, lines(mine)));
        for (Change change : Change.of(lines, lines(theirs))) {
            if (!changes.contains(change)) {
                changes.add(change);
            }
        }
        changes.sort(Comparator.comparingInt(Change::from).thenComparingInt(Change::to));
        List<String> merged = new ArrayList<>();
        int done = 0;
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            if (i > 0 && change.from() <= changes.get(i - 1).to()) {
                return Optional.empty();
            }
            merged.addAll(lines.subList(done, change.from()));
            merged.addAll(change.lines());
            done = change.to();
        }
        merged.addAll(lines.subList(done, lines.size()));
        return Optional.of(String.join("\n", merged));
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\n", -1));
    }
}
