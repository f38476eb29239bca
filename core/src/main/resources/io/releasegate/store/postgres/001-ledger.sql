CREATE TABLE IF NOT EXISTS tenant_head (
    tenant VARCHAR NOT NULL PRIMARY KEY,
    seq BIGINT NOT NULL,
    hash VARCHAR NOT NULL,
    at_micros BIGINT NOT NULL
)
/
CREATE TABLE IF NOT EXISTS ledger_entry (
    tenant VARCHAR NOT NULL,
    seq BIGINT NOT NULL,
    prev VARCHAR NOT NULL,
    at_micros BIGINT NOT NULL,
    type VARCHAR NOT NULL,
    actor VARCHAR NOT NULL,
    command_id VARCHAR NOT NULL,
    subject VARCHAR NOT NULL,
    payload_sha256 VARCHAR NOT NULL,
    hash VARCHAR NOT NULL,
    PRIMARY KEY (tenant, seq)
)
/
CREATE TABLE IF NOT EXISTS payload (
    tenant VARCHAR NOT NULL,
    seq BIGINT NOT NULL,
    body BYTEA NOT NULL,
    PRIMARY KEY (tenant, seq),
    FOREIGN KEY (tenant, seq) REFERENCES ledger_entry (tenant, seq)
)
/
CREATE TABLE IF NOT EXISTS content (
    tenant VARCHAR NOT NULL,
    sha256 VARCHAR NOT NULL,
    body BYTEA NOT NULL,
    PRIMARY KEY (tenant, sha256)
)
/
CREATE TABLE IF NOT EXISTS release_state (
    tenant VARCHAR NOT NULL,
    release_id VARCHAR NOT NULL,
    subject VARCHAR NOT NULL,
    environment VARCHAR NOT NULL,
    lifecycle VARCHAR NOT NULL,
    active_subject VARCHAR GENERATED ALWAYS AS (CASE WHEN lifecycle = 'ACTIVE' THEN subject END) STORED,
    PRIMARY KEY (tenant, release_id)
)
/
CREATE UNIQUE INDEX IF NOT EXISTS one_active_release
    ON release_state (tenant, environment, active_subject)
/
CREATE TABLE IF NOT EXISTS active_pointer (
    tenant VARCHAR NOT NULL,
    subject VARCHAR NOT NULL,
    environment VARCHAR NOT NULL,
    release_id VARCHAR NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (tenant, subject, environment),
    FOREIGN KEY (tenant, release_id) REFERENCES release_state (tenant, release_id)
)
/
CREATE TABLE IF NOT EXISTS command_outcome (
    tenant VARCHAR NOT NULL,
    command_id VARCHAR NOT NULL,
    body BYTEA NOT NULL,
    PRIMARY KEY (tenant, command_id)
)
/
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'table % is append-only', TG_TABLE_NAME;
END
$$
/
CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
/
CREATE TRIGGER payload_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON payload
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
/
CREATE TRIGGER content_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON content
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
