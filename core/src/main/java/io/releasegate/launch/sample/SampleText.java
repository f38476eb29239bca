package io.releasegate.launch.sample;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A policy text as it is today, and how it read before. Older versions are edits of today's, so the
 * differences that the history shows are small and make sense.
 */
record SampleText(String path, String text) {

    static SampleText today(String path) {
        return new SampleText(path, SampleFiles.policy(path));
    }

    /** The same with one passage different; a passage that is not there is a mistake of ours. */
    SampleText with(String now, String before) {
        if (!text.contains(now)) {
            throw new IllegalStateException(path + " does not say: " + now);
        }
        return new SampleText(path, text.replace(now, before));
    }

    /** The same without one transition rule and the blank line before it. */
    SampleText withoutRule(String id) {
        String rule = "\n  - rule_id: " + Pattern.quote(id) + "\n(?: {4}.*\n)*";
        String shorter = Pattern.compile(rule).matcher(text).replaceFirst("");
        if (shorter.equals(text)) {
            throw new IllegalStateException(path + " has no rule " + id);
        }
        return new SampleText(path, shorter);
    }

    /** The same under another heading comment. */
    SampleText headed(String comment) {
        String body = Pattern.compile("\\A(?:#.*\n)+").matcher(text).replaceFirst("");
        return new SampleText(path, "# " + comment + "\n" + body);
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
