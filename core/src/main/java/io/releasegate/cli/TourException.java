package io.releasegate.cli;

/** A step of the tour did not do what it claims. */
final class TourException extends Exception {
    private static final long serialVersionUID = 1L;

    private TourException(String sentence) {
        super(sentence);
    }

    static void unless(boolean holds, String sentence) throws TourException {
        if (!holds) {
            throw new TourException(sentence);
        }
    }
}
