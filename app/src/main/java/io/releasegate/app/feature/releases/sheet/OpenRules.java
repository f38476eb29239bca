package io.releasegate.app.feature.releases.sheet;

import io.releasegate.model.release.Release;
import java.time.Instant;
import java.util.Locale;

/**
 * Why a move of a release is not legal now, in words; blank where it may be tried. The backend
 * decides in the end: this only spares people a sheet that can lead nowhere.
 *
 * @param needed approvals its environment asks for
 * @param given approvals that count
 * @param requester how a sentence names who asked for it
 * @param you whether that is who acts now
 */
public record OpenRules(
        Release release, int needed, int given, String requester, boolean you, Instant now) {

    public String against(OpenMove move) {
        String illegal =
                switch (move) {
                    case ACTIVATE -> activate();
                    case SCHEDULE -> schedule();
                    case ASK_AGAIN -> ask();
                    case WITHDRAW -> withdraw();
                };
        boolean othersToo = move == OpenMove.WITHDRAW || you;
        return illegal.isBlank() && !othersToo
                ? "only " + requester + ", who asked for it, or the scheduler takes it further"
                : illegal;
    }

    private String activate() {
        return switch (release.lifecycle()) {
            case DRAFT, READY -> "";
            case SCHEDULED ->
                    release.effectiveAt().filter(now::isBefore).isPresent()
                            ? "it is scheduled and not due yet"
                            : "";
            case AWAITING_APPROVAL -> waits();
            case ACTIVE -> "it is active already";
            case SUPERSEDED, ROLLED_BACK, REJECTED, CANCELLED -> ended();
        };
    }

    private String schedule() {
        return switch (release.lifecycle()) {
            case DRAFT, READY -> "";
            case SCHEDULED -> "it is scheduled already";
            case AWAITING_APPROVAL -> waits();
            case ACTIVE -> "it is active already";
            case SUPERSEDED, ROLLED_BACK, REJECTED, CANCELLED -> ended();
        };
    }

    private String ask() {
        return switch (release.lifecycle()) {
            case DRAFT -> needed > 0 ? "" : "no approval is needed here";
            case AWAITING_APPROVAL ->
                    release.hold().isPresent() ? "" : "approval was asked for already";
            case READY, SCHEDULED -> "it waits for no approval";
            case ACTIVE -> "it is active already";
            case SUPERSEDED, ROLLED_BACK, REJECTED, CANCELLED -> ended();
        };
    }

    private String withdraw() {
        return switch (release.lifecycle()) {
            case DRAFT, AWAITING_APPROVAL, READY, SCHEDULED -> "";
            case ACTIVE -> "it is active: roll it back instead";
            case SUPERSEDED, ROLLED_BACK, REJECTED, CANCELLED -> ended();
        };
    }

    private String waits() {
        return release.hold().isPresent()
                ? "it is on hold: ask again first"
                : "it awaits " + given + " of " + needed + " approvals";
    }

    private String ended() {
        return "it is "
                + release.lifecycle().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + ", which is an end";
    }
}
