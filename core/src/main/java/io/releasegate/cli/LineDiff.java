package io.releasegate.cli;

import java.util.ArrayList;
import java.util.List;

/** What changed between two texts, line by line, with a little of what did not. */
final class LineDiff {
    private static final int CONTEXT = 2;

    private final List<String> lines = new ArrayList<>();
    private final List<Boolean> changed = new ArrayList<>();

    private LineDiff() {}

    /** Lines with {@code -}, {@code +} or a blank in front; empty when nothing changed. */
    static List<String> between(List<String> before, List<String> after) {
        LineDiff diff = new LineDiff();
        diff.walk(before, after);
        return diff.nearChanges();
    }

    private void walk(List<String> before, List<String> after) {
        int start = 0;
        int ends = Math.min(before.size(), after.size());
        while (start < ends && before.get(start).equals(after.get(start))) {
            keep(before.get(start++));
        }
        int tail = 0;
        while (tail < ends - start
                && before.get(before.size() - 1 - tail)
                        .equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        middle(
                before.subList(start, before.size() - tail),
                after.subList(start, after.size() - tail));
        before.subList(before.size() - tail, before.size()).forEach(this::keep);
    }

    private void middle(List<String> before, List<String> after) {
        int[][] common = commonLengths(before, after);
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                keep(before.get(i++));
                j++;
            } else if (j == after.size()
                    || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
                change("- " + before.get(i++));
            } else {
                change("+ " + after.get(j++));
            }
        }
    }

    private static int[][] commonLengths(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] =
                        before.get(i).equals(after.get(j))
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private void keep(String line) {
        lines.add("  " + line);
        changed.add(false);
    }

    private void change(String line) {
        lines.add(line);
        changed.add(true);
    }

    private List<String> nearChanges() {
        List<String> near = new ArrayList<>();
        boolean gap = false;
        for (int i = 0; i < lines.size(); i++) {
            int from = Math.max(0, i - CONTEXT);
            int to = Math.min(lines.size(), i + CONTEXT + 1);
            if (changed.subList(from, to).contains(true)) {
                if (gap && !near.isEmpty()) {
                    near.add("  …");
                }
                near.add(lines.get(i));
                gap = false;
            } else {
                gap = true;
            }
        }
        return near;
    }
}
