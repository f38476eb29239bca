package io.releasegate.model.environment;

/**
 * A change ticket is required.
 *
 * @param pattern regular expression that the whole ticket must match
 * @param url where tickets live, for links; {@code {ticket}} stands for the ticket
 */
public record TicketRule(String pattern, String url) {}
