using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Storage.Postgres;

/// <summary>The tables, version by version, with the numbers of the versions of a file. Servers came with the third one.
/// A version that was released never changes; a new one is added.</summary>
internal static class PostgresVersions
{
    private const int First = 3;

    // Text is compared byte by byte, as in a file: it sorts alike everywhere, and needs no locale of the server's.
    private const string Invitations = """
        CREATE TABLE ledger (
            one     integer PRIMARY KEY CHECK (one = 1),
            version integer NOT NULL
        );
        INSERT INTO ledger VALUES (1, 0);

        CREATE TABLE invitation (
            number            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            invitation_id     text COLLATE "C" NOT NULL UNIQUE,
            partner_tenant_id text COLLATE "C" NOT NULL,
            link              text COLLATE "C" NOT NULL,
            provider_id       text COLLATE "C",
            provider_name     text COLLATE "C",
            customer_name     text COLLATE "C",
            email             text COLLATE "C",
            domain            text COLLATE "C",
            culture           text COLLATE "C",
            channel           text COLLATE "C",
            subject           text COLLATE "C" NOT NULL,
            body              text COLLATE "C" NOT NULL,
            state             text COLLATE "C" NOT NULL,
            created_on        text COLLATE "C" NOT NULL,
            edited_on         text COLLATE "C",
            accepted_on       text COLLATE "C",
            customer_id       text COLLATE "C",
            html_body         text COLLATE "C",
            delegated_admin_relationship_id text COLLATE "C",
            delegated_admin_link text COLLATE "C",
            exported_on       text COLLATE "C",
            sent_on           text COLLATE "C",
            sent_via          text COLLATE "C",
            message_id        text COLLATE "C",
            reminded_on       text COLLATE "C",
            reminders         bigint,
            bounced_on        text COLLATE "C",
            withdrawn_on      text COLLATE "C",
            delivery_note     text COLLATE "C",
            matched_by        text COLLATE "C"
        );
        CREATE INDEX invitation_of_partner ON invitation (partner_tenant_id, number);
        CREATE INDEX invitation_of_customer ON invitation (customer_id) WHERE customer_id IS NOT NULL;
        CREATE INDEX invitation_of_email ON invitation (partner_tenant_id, lower(email)) WHERE email IS NOT NULL;
        CREATE INDEX invitation_of_domain ON invitation (partner_tenant_id, lower(domain)) WHERE domain IS NOT NULL;
        """;

    // Its functions are made again with each later version: see PostgresFunctions.
    private const string Events = """
        CREATE TABLE event (
            number            bigint PRIMARY KEY,
            partner_tenant_id text COLLATE "C" NOT NULL,
            occurred_on       text COLLATE "C" NOT NULL,
            kind              text COLLATE "C" NOT NULL,
            actor             text COLLATE "C" NOT NULL,
            host              text COLLATE "C" NOT NULL,
            correlation_id    text COLLATE "C" NOT NULL,
            invitation_id     text COLLATE "C",
            customer_id       text COLLATE "C",
            detail            text COLLATE "C",
            content_hash      text COLLATE "C",
            previous_hash     text COLLATE "C" NOT NULL,
            hash              text COLLATE "C" NOT NULL
        );
        CREATE INDEX event_of_partner ON event (partner_tenant_id, number);
        CREATE INDEX event_of_invitation ON event (invitation_id, number) WHERE invitation_id IS NOT NULL;
        CREATE INDEX event_of_customer ON event (customer_id, number) WHERE customer_id IS NOT NULL;

        CREATE TABLE head (
            one     integer PRIMARY KEY CHECK (one = 1),
            entries bigint NOT NULL,
            hash    text COLLATE "C" NOT NULL
        ) WITH (fillfactor = 10);
        INSERT INTO head VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

        CREATE FUNCTION event_follows_the_last_one() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $body$
        BEGIN
            UPDATE head SET entries = NEW.number, hash = NEW.hash WHERE entries = NEW.number - 1 AND hash = NEW.previous_hash;
            IF NOT FOUND THEN
                RAISE EXCEPTION 'An event follows the last one.';
            END IF;
            RETURN NEW;
        END $body$;
        CREATE FUNCTION event_is_never_changed() RETURNS trigger LANGUAGE plpgsql AS $body$
        BEGIN
            RAISE EXCEPTION 'Events are only ever added.';
        END $body$;
        CREATE TRIGGER event_follows_the_last_one BEFORE INSERT ON event FOR EACH ROW EXECUTE FUNCTION event_follows_the_last_one();
        CREATE TRIGGER event_is_never_changed BEFORE UPDATE OR DELETE ON event FOR EACH ROW EXECUTE FUNCTION event_is_never_changed();
        CREATE TRIGGER event_is_never_emptied BEFORE TRUNCATE ON event FOR EACH STATEMENT EXECUTE FUNCTION event_is_never_changed();
        """;

    // Of a removal, who holds it and until when is not part of its record: it changes without an event.
    private const string Removals = """
        ALTER TABLE event ADD COLUMN run_id text COLLATE "C";
        CREATE INDEX event_of_run ON event (run_id, customer_id, number) WHERE run_id IS NOT NULL;

        CREATE TABLE removal_run (
            number            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            run_id            text COLLATE "C" NOT NULL UNIQUE,
            partner_tenant_id text COLLATE "C" NOT NULL,
            plan_id           text COLLATE "C" NOT NULL,
            plan_seal         text COLLATE "C" NOT NULL,
            plan_hash         text COLLATE "C" NOT NULL,
            customers_hash    text COLLATE "C" NOT NULL,
            state             text COLLATE "C" NOT NULL,
            detail            text COLLATE "C",
            reason            text COLLATE "C" NOT NULL,
            attestation       text COLLATE "C" NOT NULL,
            attested_by       text COLLATE "C" NOT NULL,
            attested_on       text COLLATE "C" NOT NULL,
            host              text COLLATE "C" NOT NULL,
            started_on        text COLLATE "C" NOT NULL,
            ended_on          text COLLATE "C",
            UNIQUE (partner_tenant_id, plan_id)
        );

        CREATE TABLE removal_plan (
            run_id   text COLLATE "C" PRIMARY KEY,
            document text COLLATE "C" NOT NULL
        );

        CREATE TABLE removal (
            number                 bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            run_id                 text COLLATE "C" NOT NULL,
            partner_tenant_id      text COLLATE "C" NOT NULL,
            place                  bigint NOT NULL,
            customer_id            text COLLATE "C" NOT NULL,
            name                   text COLLATE "C" NOT NULL,
            domain                 text COLLATE "C",
            outcome                text COLLATE "C",
            detail                 text COLLATE "C",
            delegated_admin_before text COLLATE "C",
            delegated_admin_after  text COLLATE "C",
            completed_on           text COLLATE "C",
            worker                 text COLLATE "C",
            claim_id               text COLLATE "C",
            held_until             bigint,
            lease                  bigint,
            fence                  bigint NOT NULL DEFAULT 0,
            UNIQUE (run_id, place),
            UNIQUE (run_id, customer_id)
        );
        CREATE INDEX removal_of_partner ON removal (partner_tenant_id, number);
        CREATE INDEX removal_of_customer ON removal (customer_id);
        CREATE INDEX removal_open ON removal (run_id, place) WHERE outcome IS NULL;
        CREATE INDEX removal_claimed ON removal (claim_id) WHERE claim_id IS NOT NULL;

        CREATE TABLE removal_step (
            removal        bigint NOT NULL REFERENCES removal (number),
            place          bigint NOT NULL,
            kind           text COLLATE "C" NOT NULL,
            subject_id     text COLLATE "C",
            subject_name   text COLLATE "C",
            state          text COLLATE "C" NOT NULL,
            status_before  text COLLATE "C",
            status_after   text COLLATE "C",
            request_id     text COLLATE "C",
            correlation_id text COLLATE "C",
            intended_on    text COLLATE "C" NOT NULL,
            ended_on       text COLLATE "C",
            detail         text COLLATE "C",
            PRIMARY KEY (removal, place)
        );
        CREATE INDEX removal_step_in_doubt ON removal_step (removal) WHERE state = 'Intended';
        """;

    // Before each draft, recent invitations are searched: also for one of several recipients, or only a name.
    private const string Recipients = """
        CREATE INDEX invitation_of_several ON invitation (partner_tenant_id, number) WHERE strpos(email, ';') > 0;
        CREATE INDEX invitation_of_name ON invitation (partner_tenant_id, lower(customer_name)) WHERE email IS NULL AND domain IS NULL;
        """;

    private const string DatabaseUser = "ALTER TABLE event ADD COLUMN database_user text COLLATE \"C\";";

    // Of runs from before there were kinds these stay NULL, and their records' hashes as they are. A customer's line is covered by the plan's seal.
    private const string Kinds = """
        ALTER TABLE removal_run ADD COLUMN kind text COLLATE "C";
        ALTER TABLE removal_run ADD COLUMN attester text COLLATE "C";
        ALTER TABLE removal ADD COLUMN planned text COLLATE "C";
        """;

    // A ledger grows for years, and what is looked for in it does not.
    private const string EventIndexes = """
        CREATE INDEX event_of_kind ON event (partner_tenant_id, lower(kind), number);
        CREATE INDEX event_of_moment ON event (partner_tenant_id, occurred_on);
        """;

    // What the service refuses a partner for a moment: no record, and no event tells of it. Times are in milliseconds.
    private const string Refusals = """
        CREATE TABLE service_refusal (
            partner_tenant_id text COLLATE "C" PRIMARY KEY,
            refusal_id        text COLLATE "C" NOT NULL,
            wait              bigint NOT NULL,
            closed_until      bigint NOT NULL
        );
        """;

    /// <summary>The number of the newest one.</summary>
    public static int Newest => First - 1 + All.Count;

    private static IReadOnlyList<string> All { get; } = [Invitations + Events, Removals, Recipients, DatabaseUser, Kinds, EventIndexes, Refusals];

    /// <summary>The scripts that bring tables of a version to the newest one; 0 for none at all.</summary>
    public static IEnumerable<string> After(int version) => All.Skip(version == 0 ? 0 : version - First + 1);
}
