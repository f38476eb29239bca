package io.releasegate.policy.format;

/** A part that no canonical text can carry; caught where formatting starts. */
final class CannotFormatException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int offset;

    /**
     * @param reason one sentence for the author
     */
    CannotFormatException(int offset, String reason) {
        super(reason, null, false, false);
        this.offset = offset;
    }

    int offset() {
        return offset;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
