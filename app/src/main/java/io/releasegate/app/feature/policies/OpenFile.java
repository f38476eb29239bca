package io.releasegate.app.feature.policies;

import java.time.Instant;
import java.util.Optional;

/**
 * A file as the console holds it. Texts have line feeds only; {@code carriageReturns} says how the
 * file ends its lines.
 *
 * @param onDisk exactly what the file said when it was read
 * @param saved the same as the editor shows it
 * @param text what the editor shows now
 * @param offer a draft from an earlier session that nobody decided about
 * @param newer what somebody else wrote since, beside unsaved text of ours
 * @param problem why it cannot be shown; empty when it can
 */
record OpenFile(
        String path,
        String onDisk,
        Instant modified,
        boolean carriageReturns,
        String saved,
        String text,
        Optional<PolicyFolder.Draft> offer,
        Optional<PolicyFolder.Text> newer,
        Optional<String> problem) {

    static OpenFile of(String path, PolicyFolder.Text disk, Optional<PolicyFolder.Draft> offer) {
        String shown = shown(disk.content());
        return new OpenFile(
                path,
                disk.content(),
                disk.modified(),
                disk.content().contains("\r\n"),
                shown,
                shown,
                offer,
                Optional.empty(),
                Optional.empty());
    }

    static OpenFile unreadable(String path, String problem) {
        return new OpenFile(
                path,
                "",
                Instant.EPOCH,
                false,
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.of(problem));
    }

    static String shown(String content) {
        return content.replace("\r\n", "\n").replace('\r', '\n');
    }

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The folder it lies in, which is the team; empty at the top. */
    String team() {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    boolean isDirty() {
        return !text.equals(saved);
    }

    boolean isReadable() {
        return problem.isEmpty();
    }

    /** The text with the line ends of the file. */
    String content() {
        return isDirty() ? ended(text) : onDisk;
    }

    private String ended(String words) {
        return carriageReturns ? words.replace("\n", "\r\n") : words;
    }

    OpenFile typed(String newText) {
        return with(onDisk, modified, saved, newText, offer, newer);
    }

    /** The file says this now; what was typed since stays typed. */
    OpenFile written(PolicyFolder.Text disk) {
        return with(
                disk.content(),
                disk.modified(),
                shown(disk.content()),
                text,
                Optional.empty(),
                Optional.empty());
    }

    OpenFile clashing(PolicyFolder.Text theirs) {
        return with(onDisk, modified, saved, text, offer, Optional.of(theirs));
    }

    /** What others wrote became part of our text; it is still unsaved. */
    OpenFile mergedWith(PolicyFolder.Text theirs, String together) {
        return with(
                theirs.content(),
                theirs.modified(),
                shown(theirs.content()),
                together,
                offer,
                Optional.empty());
    }

    OpenFile withoutOffer() {
        return with(onDisk, modified, saved, text, Optional.empty(), newer);
    }

    /** Both sides were seen: from now on theirs is what ours replaces. */
    OpenFile overTheirs() {
        return newer.map(theirs ->
                        with(
                                theirs.content(),
                                theirs.modified(),
                                shown(theirs.content()),
                                text,
                                offer,
                                Optional.empty()))
                .orElse(this);
    }

    private OpenFile with(
            String newOnDisk,
            Instant newModified,
            String newSaved,
            String newText,
            Optional<PolicyFolder.Draft> newOffer,
            Optional<PolicyFolder.Text> theirs) {
        return new OpenFile(
                path,
                newOnDisk,
                newModified,
                newOnDisk.isEmpty() ? carriageReturns : newOnDisk.contains("\r\n"),
                newSaved,
                newText,
                newOffer,
                theirs,
                problem);
    }
}
