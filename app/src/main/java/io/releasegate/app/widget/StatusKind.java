package io.releasegate.app.widget;

import io.releasegate.app.theme.StyleClass;
import io.releasegate.model.release.Lifecycle;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** The one vocabulary of states: each has an icon, a word and a colour, and reads without one. */
@SuppressWarnings("ImmutableEnumChecker") // an Ikon is a constant of an icon pack
public enum StatusKind {
    ALLOW("ALLOW", Feather.CHECK_CIRCLE, "allow", StyleClass.OK),
    DENY("DENY", Feather.X_OCTAGON, "deny", StyleClass.BAD),
    ACTIVE("active", Feather.DISC, "active", StyleClass.OK),
    SCHEDULED("scheduled", Feather.CLOCK, "scheduled", ""),
    SOAKING("soaking", Feather.WATCH, "soaking", ""),
    AWAITING_APPROVAL("awaiting approval", Feather.USER_CHECK, "awaiting", StyleClass.WARN),
    ON_HOLD("on hold", Feather.PAUSE_CIRCLE, "hold", StyleClass.WARN),
    BLOCKED("blocked", Feather.SLASH, "blocked", StyleClass.BAD),
    FROZEN("frozen", Material2OutlinedAL.AC_UNIT, "frozen", StyleClass.FROST),
    ROLLED_BACK("rolled back", Feather.ROTATE_CCW, "rolled-back", StyleClass.SEVERE),
    SUPERSEDED("superseded", Feather.ARCHIVE, "superseded", StyleClass.MUTED),
    DRAFT("draft", Feather.EDIT_3, "draft", StyleClass.MUTED),
    REJECTED("rejected", Feather.USER_X, "rejected", StyleClass.MUTED),
    CANCELLED("cancelled", Feather.MINUS_CIRCLE, "cancelled", StyleClass.MUTED),
    STALE("stale", Material2OutlinedAL.HOURGLASS_EMPTY, "stale", StyleClass.WARN),
    UNKNOWN("unknown", Feather.HELP_CIRCLE, "unknown", StyleClass.MUTED),
    NOT_PRESENT("not present", Feather.MINUS, "absent", StyleClass.MUTED),
    READY("ready", Feather.ARROW_RIGHT_CIRCLE, "ready", StyleClass.ACCENT_TEXT),
    CORRUPT("corrupt", Feather.ALERT_OCTAGON, "deny", StyleClass.BAD),
    PASS("pass", Feather.CHECK, "pass", StyleClass.OK),
    FAIL("fail", Feather.X, "fail", StyleClass.BAD);

    private final String word;
    private final Ikon icon;
    private final String name;
    private final String textClass;

    StatusKind(String word, Ikon icon, String name, String textClass) {
        this.word = word;
        this.icon = icon;
        this.name = name;
        this.textClass = textClass;
    }

    public String word() {
        return word;
    }

    public Ikon icon() {
        return icon;
    }

    /** The class of a badge, such as {@code rg-st-deny}. */
    public String styleClass() {
        return "rg-st-" + name;
    }

    /** The class that colours a word or icon outside a badge; empty where it has no colour. */
    public String textClass() {
        return textClass;
    }

    /** How a state of the lifecycle table is shown. */
    public static StatusKind of(Lifecycle lifecycle) {
        return switch (lifecycle) {
            case DRAFT -> DRAFT;
            case AWAITING_APPROVAL -> AWAITING_APPROVAL;
            case READY -> READY;
            case SCHEDULED -> SCHEDULED;
            case ACTIVE -> ACTIVE;
            case SUPERSEDED -> SUPERSEDED;
            case ROLLED_BACK -> ROLLED_BACK;
            case REJECTED -> REJECTED;
            case CANCELLED -> CANCELLED;
        };
    }
}
