using System;
using System.Collections.Generic;
using PartnerRelationships.Storage.Databases;
using PartnerRelationships.Storage.Invitations;

namespace PartnerRelationships.Storage.Sqlite;

/// <summary>The tables, version by version. A version that was released never changes; a new one is added.</summary>
internal static class LedgerVersions
{
    private const string Invitations = """
        CREATE TABLE invitation (
            number            INTEGER PRIMARY KEY AUTOINCREMENT,
            invitation_id     TEXT NOT NULL UNIQUE,
            partner_tenant_id TEXT NOT NULL,
            link              TEXT NOT NULL,
            provider_id       TEXT,
            provider_name     TEXT,
            customer_name     TEXT,
            email             TEXT,
            domain            TEXT,
            culture           TEXT,
            channel           TEXT,
            subject           TEXT NOT NULL,
            body              TEXT NOT NULL,
            state             TEXT NOT NULL,
            created_on        TEXT NOT NULL,
            edited_on         TEXT,
            accepted_on       TEXT,
            customer_id       TEXT
        );
        CREATE INDEX invitation_of_partner ON invitation (partner_tenant_id, number);
        """;

    // The head is a row of its own: a tail that is missing from the events shows against it, and a writer can lock it.
    private const string Events = """
        CREATE TABLE event (
            number            INTEGER PRIMARY KEY,
            partner_tenant_id TEXT NOT NULL,
            occurred_on       TEXT NOT NULL,
            kind              TEXT NOT NULL,
            actor             TEXT NOT NULL,
            host              TEXT NOT NULL,
            correlation_id    TEXT NOT NULL,
            invitation_id     TEXT,
            customer_id       TEXT,
            detail            TEXT,
            content_hash      TEXT,
            previous_hash     TEXT NOT NULL,
            hash              TEXT NOT NULL
        );
        CREATE INDEX event_of_partner ON event (partner_tenant_id, number);
        CREATE INDEX event_of_invitation ON event (invitation_id, number) WHERE invitation_id IS NOT NULL;
        CREATE INDEX event_of_customer ON event (customer_id, number) WHERE customer_id IS NOT NULL;
        CREATE INDEX invitation_of_customer ON invitation (customer_id) WHERE customer_id IS NOT NULL;

        CREATE TABLE head (
            one     INTEGER PRIMARY KEY CHECK (one = 1),
            entries INTEGER NOT NULL,
            hash    TEXT NOT NULL
        );
        INSERT INTO head VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

        CREATE TRIGGER event_follows_the_last_one BEFORE INSERT ON event
        WHEN NEW.number <> (SELECT entries + 1 FROM head) OR NEW.previous_hash <> (SELECT hash FROM head)
        BEGIN SELECT RAISE(ABORT, 'An event follows the last one.'); END;
        CREATE TRIGGER event_becomes_the_head AFTER INSERT ON event
        BEGIN UPDATE head SET entries = NEW.number, hash = NEW.hash; END;
        CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
        BEGIN SELECT RAISE(ABORT, 'Events are only ever added.'); END;
        CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
        BEGIN SELECT RAISE(ABORT, 'Events are only ever added.'); END;
        """;

    // A record's hash leaves out what has no value, so that these are NULL in the records that were there before.
    private const string Delivery = """
        ALTER TABLE invitation ADD COLUMN html_body TEXT;
        ALTER TABLE invitation ADD COLUMN delegated_admin_relationship_id TEXT;
        ALTER TABLE invitation ADD COLUMN delegated_admin_link TEXT;
        ALTER TABLE invitation ADD COLUMN exported_on TEXT;
        ALTER TABLE invitation ADD COLUMN sent_on TEXT;
        ALTER TABLE invitation ADD COLUMN sent_via TEXT;
        ALTER TABLE invitation ADD COLUMN message_id TEXT;
        ALTER TABLE invitation ADD COLUMN reminded_on TEXT;
        ALTER TABLE invitation ADD COLUMN reminders INTEGER;
        ALTER TABLE invitation ADD COLUMN bounced_on TEXT;
        ALTER TABLE invitation ADD COLUMN withdrawn_on TEXT;
        ALTER TABLE invitation ADD COLUMN delivery_note TEXT;
        ALTER TABLE invitation ADD COLUMN matched_by TEXT;
        CREATE INDEX invitation_of_email ON invitation (partner_tenant_id, email COLLATE NOCASE) WHERE email IS NOT NULL;
        CREATE INDEX invitation_of_domain ON invitation (partner_tenant_id, domain COLLATE NOCASE) WHERE domain IS NOT NULL;
        """;

    // Of a removal, who holds it and until when is not part of its record: it changes without an event.
    private const string Removals = """
        ALTER TABLE event ADD COLUMN run_id TEXT;
        CREATE INDEX event_of_run ON event (run_id, customer_id, number) WHERE run_id IS NOT NULL;

        CREATE TABLE removal_run (
            number            INTEGER PRIMARY KEY AUTOINCREMENT,
            run_id            TEXT NOT NULL UNIQUE,
            partner_tenant_id TEXT NOT NULL,
            plan_id           TEXT NOT NULL,
            plan_seal         TEXT NOT NULL,
            plan_hash         TEXT NOT NULL,
            customers_hash    TEXT NOT NULL,
            state             TEXT NOT NULL,
            detail            TEXT,
            reason            TEXT NOT NULL,
            attestation       TEXT NOT NULL,
            attested_by       TEXT NOT NULL,
            attested_on       TEXT NOT NULL,
            host              TEXT NOT NULL,
            started_on        TEXT NOT NULL,
            ended_on          TEXT,
            UNIQUE (partner_tenant_id, plan_id)
        );

        CREATE TABLE removal_plan (
            run_id   TEXT PRIMARY KEY,
            document TEXT NOT NULL
        );

        CREATE TABLE removal (
            number                 INTEGER PRIMARY KEY AUTOINCREMENT,
            run_id                 TEXT NOT NULL,
            partner_tenant_id      TEXT NOT NULL,
            place                  INTEGER NOT NULL,
            customer_id            TEXT NOT NULL,
            name                   TEXT NOT NULL,
            domain                 TEXT,
            outcome                TEXT,
            detail                 TEXT,
            delegated_admin_before TEXT,
            delegated_admin_after  TEXT,
            completed_on           TEXT,
            worker                 TEXT,
            claim_id               TEXT,
            held_until             INTEGER,
            lease                  INTEGER,
            fence                  INTEGER NOT NULL DEFAULT 0,
            UNIQUE (run_id, place),
            UNIQUE (run_id, customer_id)
        );
        CREATE INDEX removal_of_partner ON removal (partner_tenant_id, number);
        CREATE INDEX removal_of_customer ON removal (customer_id);
        CREATE INDEX removal_open ON removal (run_id, place) WHERE outcome IS NULL;
        CREATE INDEX removal_claimed ON removal (claim_id) WHERE claim_id IS NOT NULL;

        CREATE TABLE removal_step (
            removal        INTEGER NOT NULL REFERENCES removal (number),
            place          INTEGER NOT NULL,
            kind           TEXT NOT NULL,
            subject_id     TEXT,
            subject_name   TEXT,
            state          TEXT NOT NULL,
            status_before  TEXT,
            status_after   TEXT,
            request_id     TEXT,
            correlation_id TEXT,
            intended_on    TEXT NOT NULL,
            ended_on       TEXT,
            detail         TEXT,
            PRIMARY KEY (removal, place)
        ) WITHOUT ROWID;
        CREATE INDEX removal_step_in_doubt ON removal_step (removal) WHERE state = 'Intended';
        """;

    // Before each draft, recent invitations are searched: also for one of several recipients, or only a name.
    private const string Recipients = """
        CREATE INDEX invitation_of_several ON invitation (partner_tenant_id, number) WHERE instr(email, ';') > 0;
        CREATE INDEX invitation_of_name ON invitation (partner_tenant_id, customer_name COLLATE NOCASE) WHERE email IS NULL AND domain IS NULL;
        """;

    // A server says who is signed in to it; a file does not know. The tables are the same.
    private const string DatabaseUser = "ALTER TABLE event ADD COLUMN database_user TEXT;";

    // Of runs from before there were kinds these stay NULL, and their records' hashes as they are. A customer's line is covered by the plan's seal.
    private const string Kinds = """
        ALTER TABLE removal_run ADD COLUMN kind TEXT;
        ALTER TABLE removal_run ADD COLUMN attester TEXT;
        ALTER TABLE removal ADD COLUMN planned TEXT;
        """;

    // A ledger grows for years, and what is looked for in it does not.
    private const string EventIndexes = """
        CREATE INDEX event_of_kind ON event (partner_tenant_id, lower(kind), number);
        CREATE INDEX event_of_moment ON event (partner_tenant_id, occurred_on);
        """;

    // What the service refuses a partner for a moment: no record, and no event tells of it. Times are in milliseconds.
    private const string Refusals = """
        CREATE TABLE service_refusal (
            partner_tenant_id TEXT PRIMARY KEY,
            refusal_id        TEXT NOT NULL,
            wait              INTEGER NOT NULL,
            closed_until      INTEGER NOT NULL
        ) WITHOUT ROWID;
        """;

    /// <summary>The first version that keeps events.</summary>
    public const int FirstWithEvents = 2;

    /// <summary>All of them, the oldest first: its script, and what a script cannot do.</summary>
    public static IReadOnlyList<(string Script, Action<LedgerTransaction>? Then)> All { get; } =
    [
        (Invitations, null),
        (Events, InvitationAdoption.Run),
        (Delivery, null),
        (Removals, null),
        (Recipients, null),
        (DatabaseUser, null),
        (Kinds, null),
        (EventIndexes, null),
        (Refusals, null),
    ];
}
