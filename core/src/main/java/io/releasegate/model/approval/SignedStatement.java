package io.releasegate.model.approval;

/**
 * A statement with its Ed25519 signature.
 *
 * @param signature lower-case hex of the signature over the statement's canonical bytes
 */
public record SignedStatement(ApprovalStatement statement, String signature) {}
