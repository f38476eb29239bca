package io.releasegate.language;

import io.releasegate.policy.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the place of a caret by indents and brackets alone. */
final class PlaceReader {
    private static final String ENDS_WORD = " ,{}[]#\r\n";

    private final List<String> lines;
    private final int lineNumber;
    private final int lineStart;
    private final int column;

    private PlaceReader(String text, int offset) {
        this.lines = List.of(text.split("\n", -1));
        this.lineStart = text.lastIndexOf('\n', offset - 1) + 1;
        this.lineNumber = (int) text.substring(0, lineStart).chars().filter(c -> c == '\n').count();
        this.column = offset - lineStart;
    }

    static Optional<Place> read(String text, int offset) {
        return new PlaceReader(text, offset).place();
    }

    private Optional<Place> place() {
        String line = lines.get(lineNumber).stripTrailing();
        String before = lines.get(lineNumber).substring(0, column);
        if (before.stripLeading().startsWith("#") || before.contains(" #")) {
            return Optional.empty();
        }
        TextLine whole = TextLine.of(line);
        TextLine here = TextLine.of(before);
        boolean onKey = whole.hasKey() && column <= whole.contentColumn() + keyLength(whole);
        if (!onKey && here.hasKey()) {
            return Optional.of(value(before, here));
        }
        int slot = line.isBlank() ? column : Math.min(here.contentColumn(), column);
        List<String> path = path(dashes(here), slot);
        FlowScan flow = FlowScan.of(before.substring(here.contentColumn()));
        if (!onKey && flow.isInside()) {
            return Optional.of(inFlow(path, here.contentColumn(), flow, slot));
        }
        return Optional.of(
                word(
                        path,
                        Place.Part.KEY,
                        here.contentColumn(),
                        siblings(dashes(here), slot),
                        slot,
                        false));
    }

    private static int keyLength(TextLine line) {
        int from = line.contentColumn();
        return line.text().indexOf(':', from) - from;
    }

    private static List<TextLine.Step> dashes(TextLine line) {
        return line.steps().stream().filter(TextLine.Step::isDash).toList();
    }

    private Place value(String before, TextLine here) {
        int slot = here.contentColumn();
        List<String> path = new ArrayList<>(path(dashes(here), slot));
        path.add(here.key());
        int valueColumn = Math.min(here.valueColumn(), before.length());
        FlowScan flow = FlowScan.of(before.substring(valueColumn));
        if (flow.isInside()) {
            return inFlow(path, valueColumn, flow, slot);
        }
        Map<String, String> beside = new LinkedHashMap<>(siblings(dashes(here), slot));
        return word(path, Place.Part.VALUE, valueColumn, beside, slot, false);
    }

    private Place inFlow(List<String> path, int valueColumn, FlowScan flow, int indent) {
        List<String> inside = new ArrayList<>(path);
        inside.addAll(flow.path());
        return word(
                inside, flow.part(), valueColumn + flow.tokenStart(), flow.members(), indent, true);
    }

    /** The word around the caret, not before a column. */
    private Place word(
            List<String> path,
            Place.Part part,
            int from,
            Map<String, String> beside,
            int indent,
            boolean flow) {
        String line = lines.get(lineNumber);
        int start = Math.min(from, column);
        while (start < column && line.charAt(start) == ' ') {
            start++;
        }
        boolean quoted = start < line.length() && "\"'".indexOf(line.charAt(start)) >= 0;
        int end = quoted ? closing(line, start) : wordEnd(line, Math.max(start, column), part);
        String typed = line.substring(start, column);
        return new Place(
                shape(),
                path,
                part,
                quoted && !typed.isEmpty() ? typed.substring(1) : typed,
                TextLine.unquoted(line.substring(start, end).strip()),
                lineStart + start,
                lineStart + end,
                beside,
                indent,
                flow);
    }

    private int closing(String line, int start) {
        int end = line.indexOf(line.charAt(start), start + 1);
        return end >= 0 && end + 1 >= column ? end + 1 : column;
    }

    private static int wordEnd(String line, int from, Place.Part part) {
        int end = from;
        while (end < line.length()
                && ENDS_WORD.indexOf(line.charAt(end)) < 0
                && !(part == Place.Part.KEY && line.charAt(end) == ':')) {
            end++;
        }
        return end;
    }

    /** What stands around a slot: the nearest lines above that start further left. */
    private List<String> path(List<TextLine.Step> ownDashes, int slot) {
        List<String> steps = new ArrayList<>();
        int keysBelow = slot;
        int dashesBelow = slot;
        for (TextLine.Step dash : ownDashes.reversed()) {
            steps.addFirst("-");
            keysBelow = dash.column() + 1;
            dashesBelow = dash.column();
        }
        for (int i = lineNumber - 1; i >= 0 && keysBelow > 0; i--) {
            TextLine line = TextLine.of(lines.get(i).stripTrailing());
            if (line.isEmpty()) {
                continue;
            }
            for (TextLine.Step step : line.steps().reversed()) {
                if (step.isDash() && step.column() < dashesBelow) {
                    steps.addFirst("-");
                    keysBelow = step.column() + 1;
                    dashesBelow = step.column();
                } else if (!step.isDash() && step.column() < keysBelow) {
                    steps.addFirst(step.name());
                    keysBelow = step.column();
                    dashesBelow = step.column();
                }
            }
        }
        return steps;
    }

    /** The other members of the object whose members start in a column. */
    private Map<String, String> siblings(List<TextLine.Step> ownDashes, int slot) {
        Map<String, String> found = new LinkedHashMap<>();
        if (ownDashes.isEmpty()) {
            for (int i = lineNumber - 1; i >= 0; i--) {
                TextLine line = TextLine.of(lines.get(i).stripTrailing());
                add(line, slot, found);
                boolean outside =
                        !line.isEmpty()
                                && !line.steps().isEmpty()
                                && line.steps().getFirst().column() < slot;
                if (outside) {
                    break;
                }
            }
        }
        for (int i = lineNumber + 1; i < lines.size(); i++) {
            TextLine line = TextLine.of(lines.get(i).stripTrailing());
            boolean outside =
                    !line.isEmpty()
                            && (line.contentColumn() < slot
                                    || (!line.steps().isEmpty()
                                            && line.steps().getFirst().column() < slot));
            if (outside) {
                break;
            }
            add(line, slot, found);
        }
        return found;
    }

    private static void add(TextLine line, int slot, Map<String, String> found) {
        if (line.hasKey() && line.contentColumn() == slot) {
            found.putIfAbsent(line.key(), line.value());
        }
    }

    private Optional<Shape> shape() {
        Set<String> keys = new LinkedHashSet<>();
        for (String line : lines) {
            if (!line.isEmpty() && line.charAt(0) != ' ' && line.charAt(0) != '-') {
                TextLine read = TextLine.of(line.stripTrailing());
                if (read.hasKey() && read.contentColumn() == 0) {
                    keys.add(read.key());
                }
            }
        }
        return Shape.recognise(keys);
    }
}
