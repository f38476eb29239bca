package io.releasegate.app.widget.action;

import java.util.List;

/** Somebody who knows places for the palette. Asked each time it opens, on the FX thread. */
@FunctionalInterface
public interface PaletteSource {

    /** What is known now, from memory: nothing is read here. */
    List<PaletteEntry> entries();
}
