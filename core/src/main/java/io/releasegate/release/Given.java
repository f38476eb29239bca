package io.releasegate.release;

import io.releasegate.model.approval.SignedStatement;

/** A statement that was accepted, and when. */
public record Given(SignedStatement signed, Since accepted) {}
