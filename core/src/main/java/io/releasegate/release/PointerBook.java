package io.releasegate.release;

import io.releasegate.model.release.ActivePointer;
import java.util.List;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** Where every pointer is and has been. */
record PointerBook(PMap<Place, ActivePointer> now, PMap<Place, PVector<Activation>> moves) {
    static final PointerBook EMPTY = new PointerBook(HashTreePMap.empty(), HashTreePMap.empty());

    PointerBook move(Place place, Activation activation) {
        ActivePointer pointer =
                new ActivePointer(
                        place.subject(),
                        place.environment(),
                        activation.release(),
                        activation.pointerVersion(),
                        activation.since().at(),
                        activation.movedBy());
        return new PointerBook(
                now.plus(place, pointer), SubmissionBook.append(moves, place, activation));
    }

    Optional<ActivePointer> at(Place place) {
        return Optional.ofNullable(now.get(place));
    }

    List<Activation> movesAt(Place place) {
        return moves.getOrDefault(place, TreePVector.empty());
    }
}
