package io.releasegate.logic;

import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The objects that stand for all objects no test names: one for each set of members that tests look
 * for, with a member more where needed to differ from the named ones.
 */
record ObjectShapes(List<Value> representatives, Optional<String> gap) {
    private static final int MOST_SHAPES = 1_024;

    static ObjectShapes of(Mentions mentions) {
        List<Map<String, Value>> shapes = new ArrayList<>(List.of(Map.of()));
        Optional<String> gap = Optional.empty();
        for (String member : mentions.parts()) {
            if (shapes.size() * 2 > MOST_SHAPES) {
                gap = Optional.of("too many members are looked for in one object");
                break;
            }
            for (Map<String, Value> shape : List.copyOf(shapes)) {
                shapes.add(with(shape, member, Value.TRUE));
            }
        }
        return new ObjectShapes(
                shapes.stream().map(shape -> unnamed(shape, mentions)).toList(), gap);
    }

    private static Value unnamed(Map<String, Value> shape, Mentions mentions) {
        String more = "other";
        while (mentions.allParts().contains(more)) {
            more += "1";
        }
        Value object = Value.of(shape);
        for (int n = 0; mentions.isNamed(object) || (n == 0 && shape.isEmpty()); n++) {
            object = Value.of(with(shape, more, Value.of(n)));
        }
        return object;
    }

    private static Map<String, Value> with(Map<String, Value> shape, String member, Value value) {
        Map<String, Value> larger = new LinkedHashMap<>(shape);
        larger.put(member, value);
        return larger;
    }
}
