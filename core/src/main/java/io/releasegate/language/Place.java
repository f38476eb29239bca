package io.releasegate.language;

import io.releasegate.policy.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a caret stands in a policy text, as far as indents and brackets tell; the text need not be
 * readable.
 *
 * @param shape what the keys of the first level speak for
 * @param path the object a key belongs to, or the value itself; {@code -} is any entry of a list
 * @param typed the word up to the caret, without an opening quote
 * @param word the whole word, without quotes
 * @param start where the word starts, its opening quote included
 * @param end where it ends, its closing quote included
 * @param beside the other members of the same object, with their values as written
 * @param indent the column in which members of the object start
 * @param flow whether the caret is inside brackets
 */
public record Place(
        Optional<Shape> shape,
        List<String> path,
        Part part,
        String typed,
        String word,
        int start,
        int end,
        Map<String, String> beside,
        int indent,
        boolean flow) {

    public Place {
        path = List.copyOf(path);
        beside = Map.copyOf(beside);
    }

    /** Which side of a colon. */
    public enum Part {
        KEY,
        VALUE
    }

    /** Empty inside a comment. */
    public static Optional<Place> at(String text, int offset) {
        return PlaceReader.read(text, Math.clamp(offset, 0, text.length()));
    }
}
