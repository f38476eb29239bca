package io.releasegate.app.feature.releases.timeline;

/** How wide words are, in pixels. */
public interface TextRuler {

    double strong(String words);

    double mono(String words);

    double plain(String words);
}
