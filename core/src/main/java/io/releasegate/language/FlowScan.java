package io.releasegate.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the part of a bracketed value that stands before the caret, closed or not. */
final class FlowScan {

    private static final class Frame {
        private final boolean object;
        private final Map<String, String> members = new LinkedHashMap<>();
        private @Nullable String key;

        Frame(boolean object) {
            this.object = object;
        }
    }

    private final Deque<Frame> open = new ArrayDeque<>();
    private int tokenStart;

    private FlowScan() {}

    /** Empty frames mean the caret stands behind the brackets. */
    static FlowScan of(String value) {
        FlowScan scan = new FlowScan();
        int at = 0;
        while (at < value.length()) {
            at = scan.next(value, at);
        }
        return scan;
    }

    private int next(String value, int at) {
        char c = value.charAt(at);
        if (c == '"' || c == '\'') {
            int end = value.indexOf(c, at + 1);
            return end < 0 ? value.length() : end + 1;
        }
        Frame frame = open.peek();
        boolean colon =
                c == ':'
                        && (at + 1 == value.length()
                                || " \"'{[".indexOf(value.charAt(at + 1)) >= 0);
        if (c == '{' || c == '[') {
            open.push(new Frame(c == '{'));
            tokenStart = at + 1;
        } else if ((c == '}' || c == ']') && frame != null) {
            open.pop();
            tokenStart = at + 1;
        } else if (c == ',' && frame != null) {
            keep(frame, value, at);
            frame.key = null;
            tokenStart = at + 1;
        } else if (colon && frame != null && frame.object && frame.key == null) {
            frame.key = TextLine.unquoted(value.substring(tokenStart, at).strip());
            tokenStart = at + 1;
        }
        return at + 1;
    }

    private void keep(Frame frame, String value, int at) {
        if (frame.key != null) {
            frame.members.put(frame.key, value.substring(Math.min(tokenStart, at), at).strip());
        }
    }

    boolean isInside() {
        return !open.isEmpty();
    }

    /** The steps from the value's own place to the caret. */
    List<String> path() {
        List<String> steps = new ArrayList<>();
        for (Iterator<Frame> outermost = open.descendingIterator(); outermost.hasNext(); ) {
            Frame frame = outermost.next();
            if (!frame.object) {
                steps.add("-");
            } else if (frame.key != null) {
                steps.add(frame.key);
            }
        }
        return steps;
    }

    Place.Part part() {
        Frame frame = open.peek();
        return frame != null && frame.object && frame.key == null
                ? Place.Part.KEY
                : Place.Part.VALUE;
    }

    /** The members that were written before, in the innermost object. */
    Map<String, String> members() {
        Frame frame = open.peek();
        return frame == null ? Map.of() : frame.members;
    }

    /** Where the word at the caret starts, blanks before it included. */
    int tokenStart() {
        return tokenStart;
    }
}
